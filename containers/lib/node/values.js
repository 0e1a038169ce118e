"use strict";

/** Values of the kinds that applications return without a thought, by name. */
const VALUES = {
    nan: NaN,
    infinity: Infinity,
    "negative-infinity": -Infinity,
    "negative-zero": -0,
    float: 0.1 + 0.2,
    "large-float": 1e21,
    "big-integer": 2n ** 53n + 1n,
    "huge-integer": 10n ** 400n,
    bytes: Buffer.from("abc"),
    "bytes-not-utf-8": Buffer.from([0xff, 0x00]),
    "datetime-utc": new Date(Date.UTC(2024, 1, 29, 23, 59, 58, 123)),
    "datetime-invalid": new Date(NaN),
    set: new Set([1]),
    "lone-surrogate": "a\ud800b",
    nul: "a\0b",
    "line-separator": "a\u2028b",
    "not-bmp": "\u{1f680}",
    markup: "</script><b>&'\"",
    deep: deep(3000),
    "duplicate-names": new Map([[1, "number"], ["1", "text"]]),
    "odd-names": { [null]: 1, [true]: 2, [1.5]: 3 },
};

function deep(levels) {
    let value = [];
    for (let level = 0; level < levels; level += 1) {
        value = [value];
    }
    return value;
}

module.exports = { VALUES };
