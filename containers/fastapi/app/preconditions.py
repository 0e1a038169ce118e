"""Preconditions of a request (RFC 9110, 13): FastAPI has no means of its own for them."""

import hashlib
import json
import re
from typing import Annotated

from fastapi import Header, HTTPException, Request

TAG = re.compile(r'(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"')

Lines = Annotated[list[str] | None, Header()]


class Preconditions:
    """A dependency: what If-Match and If-None-Match ask for. Items have no date, so the fields with dates are ignored."""

    def __init__(self, request: Request, if_match: Lines = None, if_none_match: Lines = None):
        self._match = if_match and ", ".join(if_match)
        self._none_match = if_none_match and ", ".join(if_none_match)
        self._unmodified = 304 if request.method in ("GET", "HEAD") else 412

    def check(self, item: dict | None) -> None:
        """Ends the request where the item as it is now (None: there is none) does not meet them."""
        if self._match and not self._names(self._match, item):
            raise HTTPException(412)
        if self._none_match and self._names(self._none_match, item, weakly=True):
            raise HTTPException(self._unmodified, headers={"ETag": tag_of(item)})

    @staticmethod
    def _names(tags: str, item: dict | None, weakly: bool = False) -> bool:
        if item is None:
            return False
        named = TAG.findall(tags)
        if weakly:
            named = [tag.removeprefix("W/") for tag in named]
        return tags.strip() == "*" or tag_of(item) in named


def tag_of(item: dict) -> str:
    """A strong entity tag, the same in every worker."""
    return f'"{hashlib.sha256(json.dumps(item).encode()).hexdigest()[:32]}"'
