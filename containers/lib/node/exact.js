"use strict";

const { createHash } = require("node:crypto");

// Texts and octets as an app sees them, written so that nothing can be lost on the way: in printable US-ASCII.

/** How many values of one name are shown; more are counted. */
const SHOWN = 10;

function escaped(text, escape) {
    return Array.from(text, (one) => (/^[ -[\]-~]$/.test(one) ? one : escape(one.codePointAt(0).toString(16)))).join("");
}

/** Octets that Node has decoded as ISO-8859-1: each that is not printable as \xHH, and the backslash as \x5c. */
function octets(text) {
    return escaped(text, (hex) => `\\x${hex.padStart(2, "0")}`);
}

/** Each code point that is not printable US-ASCII as \u{H}, lone surrogates too, and the backslash as \u{5c}. */
function text(value) {
    return escaped(value, (hex) => `\\u{${hex}}`);
}

/** The octets of the values by name in lower case; pairs of names and values, as they came. */
function fields(pairs) {
    const values = Object.create(null);
    for (const [name, value] of pairs) {
        (values[name.toLowerCase()] ??= []).push(octets(value));
    }
    return values;
}

/** For each name of a parsed query or form the type that holds its values, how many there are, and the texts among them. */
function named(parsed) {
    return Object.fromEntries(Object.entries(parsed).map(([name, found]) => [text(name), several(found)]));
}

function several(found) {
    const type = Array.isArray(found) ? "array" : typeof found;
    const all = typeof found === "object" && found !== null ? Object.values(found) : [found];
    const shown = all.filter((one) => typeof one === "string").map(text);
    return { type, count: all.length, ...(all.length <= SHOWN ? { values: shown } : {}) };
}

function measured(content) {
    return { octets: content.length, sha256: createHash("sha256").update(content).digest("hex") };
}

module.exports = { fields, measured, named, octets, text };
