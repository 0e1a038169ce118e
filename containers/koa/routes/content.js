"use strict";

const { bodyParser } = require("@koa/bodyparser");
const Router = require("@koa/router");
const { measured, named } = require("../../lib/node/exact");
const { counted } = require("../counted");
const { messagesForCounted, refuseInvalid } = require("../validation");

const router = new Router();

router.post("/json", bodyParser(), counted, refuseInvalid(messagesForCounted), (ctx) => {
    const { name, count } = ctx.request.body;
    ctx.body = { name, count };
});

router.post("/form", bodyParser(), counted, (ctx) => {
    const { name, tag } = ctx.request.body ?? {};
    if (name === undefined) {
        ctx.status = 422;
        ctx.body = { messages: ["name is missing"] };
        return;
    }
    ctx.body = { name, tag: [tag ?? []].flat(), seen: named(ctx.request.body) };
});

/** Koa's means for any octets is Node's stream. */
router.post("/upload", counted, async (ctx) => {
    ctx.body = measured(Buffer.concat(await Array.fromAsync(ctx.req)));
});

module.exports = router;
