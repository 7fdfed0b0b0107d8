"""The protocol: what a race is asked, who races on what, and which trials that takes."""
