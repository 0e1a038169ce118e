"use strict";

const express = require("express");
const { counted } = require("../calls");
const { messagesForCounted } = require("../validation");

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

router.post("/json", express.json(), counted, (req, res) => {
    const messages = messagesForCounted(req.body);
    if (messages.length > 0) {
        return res.status(422).json({ messages });
    }
    const { name, count } = req.body;
    res.json({ name, count });
});

module.exports = router;
