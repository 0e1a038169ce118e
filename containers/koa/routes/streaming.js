"use strict";

const { Readable } = require("node:stream");
const { setTimeout: pause } = require("node:timers/promises");
const Router = require("@koa/router");
const { counted } = require("../counted");

const router = new Router();

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
    return (ctx) => {
        ctx.type = "text";
        ctx.body = Readable.from(pieces(options));
    };
}

router.get("/stream", counted, streamed({ broken: false }));

router.get("/stream/broken", counted, streamed({ broken: true }));

router.get("/slow", counted, async (ctx) => {
    await pause(300);
    ctx.body = "slow";
});

router.get("/raise/async", counted, async () => {
    await pause(0);
    throw new Error("secret-detail-71");
});

/** Koa has no means for a 103; this is Node's. */
router.get("/early-hints", counted, (ctx) => {
    ctx.res.writeEarlyHints({ link: "</style.css>; rel=preload; as=style" });
    ctx.body = "hinted";
});

module.exports = router;
