"""Laws of reading files that people edit by hand."""
