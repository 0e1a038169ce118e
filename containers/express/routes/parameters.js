"use strict";

const { createHash, timingSafeEqual } = require("node:crypto");
const express = require("express");
const { counted } = require("../calls");

const router = express.Router();

// The calls on the parsed object are those of many an application: they take it for an ordinary one.
router.get("/query", counted, (req, res) => {
    const { query } = req;
    res.json({
        name: query.hasOwnProperty("name") ? query.name : null,
        count: query.hasOwnProperty("count") ? query.count : null,
        tag: [query.tag ?? []].flat(),
        all: query,
    });
});

router.get("/params/:from-:to", counted, (req, res) => {
    const { from, to } = req.params;
    res.json({ from, to });
});

router.post("/form", express.urlencoded({ extended: true }), counted, (req, res) => {
    const { name, tag } = req.body ?? {};
    if (name === undefined) {
        return res.status(422).json({ messages: ["name is missing"] });
    }
    res.json({ name, tag: [tag ?? []].flat() });
});

router.post("/upload", express.raw({ type: () => true, limit: "128kb" }), counted, (req, res) => {
    // Without content there is nothing to parse, and the body is no buffer.
    const content = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
    res.json({ octets: content.length, sha256: createHash("sha256").update(content).digest("hex") });
});

function requirePassword(req, res, next) {
    const [, token = ""] = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(req.get("Authorization") ?? "") ?? [];
    const given = Buffer.from(token, "base64");
    const wanted = Buffer.from("aladdin:open sesame");
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) {
        return next();
    }
    res.set("WWW-Authenticate", 'Basic realm="statusquo"').sendStatus(401);
}

router.get("/basic", requirePassword, counted, (req, res) => {
    res.json({ user: "aladdin" });
});

module.exports = router;
