"""What can go wrong with sound."""


class NoSound(Exception):
    """There is nothing that plays sound, with the reason for staff."""


class SoundStuck(Exception):
    """What plays sound takes no more of it."""
