"""Values of the kinds that applications return without a thought, by name."""

import datetime
import decimal
import math
import uuid

_EAST = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
_MOMENT = datetime.datetime(2024, 2, 29, 23, 59, 58, 123456)

DEEP = 3000


def _deep() -> list:
    value: list = []
    for _ in range(DEEP):
        value = [value]
    return value


VALUES = {
    "nan": math.nan,
    "infinity": math.inf,
    "negative-infinity": -math.inf,
    "negative-zero": -0.0,
    "float": 0.1 + 0.2,
    "large-float": 1e21,
    "decimal": decimal.Decimal("1.10"),
    "decimal-nan": decimal.Decimal("NaN"),
    "big-integer": 2**53 + 1,
    "huge-integer": 10**400,
    "bytes": b"abc",
    "bytes-not-utf-8": b"\xff\x00",
    "date": _MOMENT.date(),
    "time": _MOMENT.time(),
    "datetime": _MOMENT,
    "datetime-utc": _MOMENT.replace(tzinfo=datetime.timezone.utc),
    "datetime-zone": _MOMENT.replace(tzinfo=_EAST),
    "duration": datetime.timedelta(days=1, seconds=2, milliseconds=3),
    "uuid": uuid.UUID("12345678-1234-5678-1234-567812345678"),
    "set": {1},
    "lone-surrogate": "a\ud800b",
    "nul": "a\0b",
    "line-separator": "a\u2028b",
    "not-bmp": "\U0001f680",
    "markup": "</script><b>&'\"",
    "deep": _deep(),
    "duplicate-names": {1: "number", "1": "text"},
    "odd-names": {None: 1, True: 2, 1.5: 3},
}
