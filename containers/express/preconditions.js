"use strict";

const { createHash } = require("node:crypto");

/** A strong entity tag of a content; Express's own ones are weak unless an app asks for others. */
function tagOf(content) {
    return `"${createHash("sha256").update(content).digest("base64url").slice(0, 32)}"`;
}

/**
 * Whether If-Match and If-None-Match (RFC 9110, 13) let a write happen to the item as it is now (undefined: there is none).
 * Express has no means for it: req.fresh is about GET and HEAD alone.
 */
function allowsWrite(req, item) {
    const match = req.get("If-Match");
    const noneMatch = req.get("If-None-Match");
    const tag = item && tagOf(JSON.stringify(item));
    return (!match || names(match, tag)) && !(noneMatch && names(noneMatch.replaceAll("W/", ""), tag));
}

function names(tags, tag) {
    return tag !== undefined && (tags.trim() === "*" || tags.split(",").some((one) => one.trim() === tag));
}

module.exports = { allowsWrite, tagOf };
