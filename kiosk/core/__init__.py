"""Values in, values out: no clock, file, chance, screen or library."""
