"use strict";

const express = require("express");
const { measured, named } = require("../../lib/node/exact");
const { counted } = require("../calls");
const { messagesForCounted } = require("../validation");

const router = express.Router();

router.post("/json", express.json(), counted, (req, res) => {
    const messages = messagesForCounted(req.body);
    if (messages.length > 0) {
        return res.status(422).json({ messages });
    }
    const { name, count } = req.body;
    res.json({ name, count });
});

router.post("/form", express.urlencoded({ extended: true }), counted, (req, res) => {
    const { name, tag } = req.body ?? {};
    if (name === undefined) {
        return res.status(422).json({ messages: ["name is missing"] });
    }
    res.json({ name, tag: [tag ?? []].flat(), seen: named(req.body) });
});

router.post("/upload", express.raw({ type: () => true, limit: "128kb" }), counted, (req, res) => {
    // Without content there is nothing to parse, and the body is no buffer.
    res.json(measured(Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)));
});

module.exports = router;
