"""What in somebody's words could show who they are: found to be asked about, never to be changed."""

import re
from collections.abc import Iterator
from enum import StrEnum


class Telltale(StrEnum):
    """Kinds of words by which a person can be found. First names cannot be told from other words."""

    EMAIL = "email"
    PHONE = "phone"
    NHS_NUMBER = "nhs_number"
    INSURANCE_NUMBER = "insurance_number"
    POSTCODE = "postcode"


_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]{2,}")
_PHONE = re.compile(r"(?<!\w)(?:\+|00|\(?0)[\d\s().-]{7,}\d")
_PHONE_DIGITS = range(9, 16)  # ITU-T E.164: at most 15; the shortest British numbers have 9 or 10
_TEN_DIGITS = re.compile(r"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")
# The letters of a National Insurance number leave out D, F, I, Q, U and V (HM Revenue & Customs, NIM39110).
_INSURANCE = re.compile(r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:\s*\d\d){3}\s*[A-D]\b", re.IGNORECASE)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)


def telltales(text: str) -> tuple[Telltale, ...]:
    """The kinds that these words seem to hold, each once."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Telltale]:
    if _EMAIL.search(text):
        yield Telltale.EMAIL
    if any(sum(char.isdigit() for char in found) in _PHONE_DIGITS for found in _PHONE.findall(text)):
        yield Telltale.PHONE
    if any(_has_nhs_check_digit(found) for found in _TEN_DIGITS.findall(text)):
        yield Telltale.NHS_NUMBER
    if _INSURANCE.search(text):
        yield Telltale.INSURANCE_NUMBER
    if _POSTCODE.search(text):
        yield Telltale.POSTCODE


def _has_nhs_check_digit(text: str) -> bool:
    """The last digit of an NHS number checks the others, modulo 11 (NHS Data Dictionary)."""
    digits = [int(char) for char in text if char.isdigit()]
    check = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return check % 11 == digits[9] and check != 10
