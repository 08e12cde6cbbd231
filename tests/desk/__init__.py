"""The staff door and what is done behind it."""
