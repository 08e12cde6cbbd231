"""The voice process: only here are pyttsx3 and the sound library loaded."""
