"""The documentation site: pages written from the library beside those in docs/, for Sphinx to build."""
