"""The ladder kiosk: asks people how much say they have in their care, and keeps no name."""
