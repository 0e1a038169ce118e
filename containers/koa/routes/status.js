"use strict";

const Router = require("@koa/router");
const { counted } = require("../counted");

const router = new Router();

/** A decimal integer as a number; anything else as it came, for Koa to judge. */
function statusCode(text) {
    return /^-?\d+$/.test(text) ? Number(text) : text;
}

function setReason(ctx) {
    if (ctx.query.reason !== undefined) {
        ctx.message = ctx.query.reason;
    }
}

function constructed(ctx) {
    ctx.status = statusCode(ctx.params.code);
    setReason(ctx);
    setContent(ctx);
}

function setContent(ctx) {
    if (ctx.query.content !== undefined) {
        ctx.type = "text";
        ctx.body = ctx.query.content;
    }
}

router.get("/status/:code", counted, constructed);
router.post("/status/:code", counted, constructed);

router.get("/status/:code/late", counted, (ctx) => {
    setContent(ctx);
    ctx.status = statusCode(ctx.params.code);
    setReason(ctx);
});

router.get("/status/:code/raised", counted, (ctx) => {
    const code = statusCode(ctx.params.code);
    const { content } = ctx.query;
    return content === undefined ? ctx.throw(code) : ctx.throw(code, content);
});

router.get("/custom-header", counted, (ctx) => {
    ctx.status = 400;
    ctx.set("X-Custom-Status", "620");
    ctx.body = { message: "Invalid request parameters" };
});

router.get("/redirect/:code", counted, (ctx) => {
    ctx.status = statusCode(ctx.params.code);
    ctx.redirect(ctx.query.to ?? "/echo");
});

router.get("/limited", counted, (ctx) => {
    ctx.status = 429;
    ctx.set("Retry-After", "30");
    ctx.body = "Too many requests: try again in 30 seconds";
});

router.get("/raise", counted, () => {
    throw new Error("secret-detail-71");
});

module.exports = router;
