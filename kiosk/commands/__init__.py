"""What staff type after `kiosk`."""
