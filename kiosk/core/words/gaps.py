"""The gaps in a sentence, which the kiosk fills."""


class Gaps(tuple[str, ...]):
    """Names of the gaps; the pack writes each as {name}, and must write them all."""

    def __new__(cls, *names: str) -> "Gaps":
        """Takes the names one by one."""
        return super().__new__(cls, names)
