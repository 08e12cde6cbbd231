"""How hard a text is to read: measured and compared with lists, without any file."""
