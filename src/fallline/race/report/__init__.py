"""What a race shows: the page, its pictures and tables, Markdown, the verdict in a sentence."""
