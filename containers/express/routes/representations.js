"use strict";

const path = require("node:path");
const express = require("express");
const { counted } = require("../calls");

const FILES = path.join(__dirname, "../files");

const router = express.Router();

router.get("/file", counted, (req, res) => {
    res.sendFile("alphanumeric.txt", { root: FILES });
});

// res.send() makes the ETag and compares it by itself.
router.get("/etag", counted, (req, res) => {
    res.send("The same content each time.");
});

router.get("/negotiate", counted, (req, res) => {
    res.format({
        "application/json": () => res.json({ word: "hello" }),
        "text/html": () => res.send("<p>hello</p>"),
    });
});

router.get("/problem", counted, (req, res) => {
    res.status(403).type("application/problem+json").json({
        type: "/problems/out-of-credit",
        title: "You do not have enough credit.",
        status: 403,
        detail: "Your balance is 30, but that costs 50.",
        instance: "/problem",
    });
});

module.exports = router;
