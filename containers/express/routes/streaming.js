"use strict";

const { Readable, pipeline } = require("node:stream");
const { setTimeout: pause } = require("node:timers/promises");
const express = require("express");
const { counted } = require("../calls");

const router = express.Router();

async function* pieces({ broken }) {
    yield "piece 1\n";
    // What comes from elsewhere takes its time; the first piece is on its way before the source fails.
    await pause(20);
    if (broken) {
        throw new Error("secret-detail-71");
    }
    yield "piece 2\n";
    yield "piece 3\n";
}

function streamed(options) {
    return (req, res, next) => {
        pipeline(Readable.from(pieces(options)), res.type("text"), (error) => error && next(error));
    };
}

router.get("/stream", counted, streamed({ broken: false }));

router.get("/stream/broken", counted, streamed({ broken: true }));

router.get("/slow", counted, async (req, res) => {
    await pause(300);
    res.type("text").send("slow");
});

router.get("/raise/async", counted, async () => {
    await pause(0);
    throw new Error("secret-detail-71");
});

router.get("/early-hints", counted, (req, res) => {
    res.writeEarlyHints({ link: "</style.css>; rel=preload; as=style" });
    res.type("text").send("hinted");
});

module.exports = router;
