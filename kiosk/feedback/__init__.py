"""What people said: keeping it, and writing it out for staff."""
