"""What staff have done for them at the kiosk: the door with its PIN, and the errands behind it."""
