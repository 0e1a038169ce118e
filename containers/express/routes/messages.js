"use strict";

const { createHash } = require("node:crypto");
const express = require("express");
const { fields } = require("../../lib/node/exact");
const { counted } = require("../calls");

const router = express.Router();

/** Read from the stream, not by a body parser: those have limits and undo content codings. */
router.all("/echo", counted, (req, res, next) => {
    const hash = createHash("sha256");
    let octets = 0;
    req.on("data", (chunk) => {
        octets += chunk.length;
        hash.update(chunk);
    });
    req.on("error", next);
    req.on("end", () => {
        res.json({
            method: req.method,
            target: req.originalUrl,
            path: req.path,
            query: req.originalUrl.split("?").slice(1).join("?"),
            fields: pairs(req.rawHeaders),
            values: fields(pairs(req.rawHeaders)),
            content: { octets, sha256: hash.digest("hex") },
        });
    });
});

/** Node's raw list alternates names and values, as they came. */
function pairs(raw) {
    return Array.from({ length: raw.length / 2 }, (_, i) => raw.slice(2 * i, 2 * i + 2));
}

router.get("/fields", counted, (req, res) => {
    for (const field of [req.query.set ?? []].flat()) {
        const [name, ...value] = field.split(":");
        res.append(name, value.join(":"));
    }
    if (!res.hasHeader("Content-Type")) {
        res.type("text");
    }
    res.send("fields");
});

router.post("/transfer", counted, (req, res) => {
    res.json({ transferred: true });
});

function slash(req, res) {
    res.type("text").send("slash");
}

router.route("/slash/").get(counted, slash).post(counted, slash);

module.exports = router;
