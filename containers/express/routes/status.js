"use strict";

const express = require("express");
const createError = require("http-errors");
const { counted } = require("../calls");

const router = express.Router();

/** A decimal integer as a number; anything else as it came, for Express to judge. */
function statusCode(text) {
    return /^-?\d+$/.test(text) ? Number(text) : text;
}

function setReason(req, res) {
    if (req.query.reason !== undefined) {
        res.statusMessage = req.query.reason;
    }
}

function constructed(req, res) {
    setReason(req, res);
    res.status(statusCode(req.params.code)).type("text").send(req.query.content);
}

router.route("/status/:code").get(counted, constructed).post(counted, constructed);

router.get("/status/:code/late", counted, (req, res) => {
    setReason(req, res);
    res.type("text");
    res.statusCode = statusCode(req.params.code);
    res.send(req.query.content);
});

router.get("/status/:code/raised", counted, (req, res, next) => {
    const code = statusCode(req.params.code);
    const { content } = req.query;
    next(content === undefined ? createError(code) : createError(code, content));
});

router.get("/custom-header", counted, (req, res) => {
    res.status(400).set("X-Custom-Status", "620").json({ message: "Invalid request parameters" });
});

router.get("/redirect/:code", counted, (req, res) => {
    res.redirect(statusCode(req.params.code), req.query.to ?? "/echo");
});

router.get("/limited", counted, (req, res) => {
    res.status(429).set("Retry-After", "30").type("text").send("Too many requests: try again in 30 seconds");
});

router.get("/raise", counted, () => {
    throw new Error("secret-detail-71");
});

module.exports = router;
