"""QR codes for web addresses, so that a phone can take a page along."""

from functools import cache

from kiosk.core.state import Code

SCHEME = "https://"


@cache
def code_for(address: str) -> Code:
    """The code of a web address that is written without https://, as small as it can be.

    The lowest level of error correction is enough: a screen has no scratches, and every row counts.
    """
    import segno  # only for the pages that show a code

    made = segno.make_qr(address if "://" in address else SCHEME + address, error="l", boost_error=False)
    return tuple(tuple(bool(square) for square in row) for row in made.matrix)
