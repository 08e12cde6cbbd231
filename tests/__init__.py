"""Laws of the kiosk, as tests; the folders mirror kiosk/."""
