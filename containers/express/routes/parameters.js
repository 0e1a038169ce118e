"use strict";

const express = require("express");
const { named, text } = require("../../lib/node/exact");
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
        seen: named(query),
    });
});

router.get("/params/:from-:to", counted, (req, res) => {
    const { from, to } = req.params;
    res.json({ from, to, seen: [text(from), text(to)] });
});

module.exports = router;
