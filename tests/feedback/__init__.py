"""What people said is kept whole, shows nobody, and comes out as it went in."""
