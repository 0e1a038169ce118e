"use strict";

const { timingSafeEqual } = require("node:crypto");
const express = require("express");
const { counted } = require("../calls");

const router = express.Router();

function requireToken(req, res, next) {
    const [, token] = /^Bearer +(.+)$/i.exec(req.get("Authorization") ?? "") ?? [];
    if (token === "let-me-in") {
        return next();
    }
    res.set("WWW-Authenticate", "Bearer").sendStatus(401);
}

router.get("/bearer", requireToken, counted, (req, res) => {
    res.json({ user: "known" });
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
