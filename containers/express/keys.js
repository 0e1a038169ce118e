"use strict";

/** Middleware: leaves the key to the handler as req.key. */
function needsKey(req, res, next) {
    req.key = req.get("Idempotency-Key");
    return req.key ? next() : res.status(400).json({ message: "An Idempotency-Key is needed" });
}

function refuseReused(res) {
    return res.status(422).json({ message: "The Idempotency-Key came before, with other content" });
}

module.exports = { needsKey, refuseReused };
