"""What people may do to a kiosk that stands alone all day; each on a real pseudo-terminal."""
