"""Texts and octets as an app sees them, written so that nothing can be lost on the way: in printable US-ASCII."""

import hashlib
from collections.abc import Iterable

PRINTABLE = range(0x20, 0x7F)
SHOWN = 10
"""How many values of one name are shown; more are counted."""


def octets(value: bytes) -> str:
    r"""Each octet that is not printable as `\xHH`, and the backslash as `\x5c`."""
    return "".join(chr(octet) if octet in PRINTABLE and octet != 0x5C else f"\\x{octet:02x}" for octet in value)


def text(value: str) -> str:
    r"""Each code point that is not printable US-ASCII as `\u{H}`, lone surrogates too, and the backslash as `\u{5c}`."""
    return "".join(
        character if ord(character) in PRINTABLE and character != "\\" else f"\\u{{{ord(character):x}}}"
        for character in value
    )


def fields(lines: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The octets of the values by name in lower case; names and values are decoded as ISO-8859-1, as WSGI and ASGI have it."""
    values: dict[str, list[str]] = {}
    for name, value in lines:
        values.setdefault(name.lower(), []).append(octets(value.encode("latin-1")))
    return values


def named(values: Iterable[tuple[str, list]]) -> dict[str, dict]:
    """For each name the type that holds its values, how many there are, and the texts among them."""
    return {text(name): several(found) for name, found in values}


def several(found: list) -> dict:
    shown = {"values": [text(value) for value in found if isinstance(value, str)]} if len(found) <= SHOWN else {}
    return {"type": type(found).__name__, "count": len(found)} | shown


def measured(content: bytes) -> dict:
    return {"octets": len(content), "sha256": hashlib.sha256(content).hexdigest()}
