"use strict";

const path = require("node:path");
const Router = require("@koa/router");
const conditional = require("koa-conditional-get");
const { default: etag } = require("koa-etag");
const send = require("koa-send");
const { counted } = require("../counted");

const FILES = path.join(__dirname, "../files");

const router = new Router();

// As the documentation of Koa has it: one makes the tag, the other answers 304.
const validated = [conditional(), etag()];

router.get("/etag", ...validated, counted, (ctx) => {
    ctx.type = "html";
    ctx.body = "The same content each time.";
});

router.get("/file", ...validated, counted, (ctx) => send(ctx, "alphanumeric.txt", { root: FILES }));

router.get("/negotiate", counted, (ctx) => {
    ctx.vary("Accept");
    switch (ctx.accepts("json", "html")) {
        case "json":
            ctx.body = { word: "hello" };
            break;
        case "html":
            ctx.body = "<p>hello</p>";
            break;
        default:
            ctx.throw(406);
    }
});

router.get("/problem", counted, (ctx) => {
    ctx.status = 403;
    ctx.type = "application/problem+json";
    ctx.body = {
        type: "/problems/out-of-credit",
        title: "You do not have enough credit.",
        status: 403,
        detail: "Your balance is 30, but that costs 50.",
        instance: "/problem",
    };
});

module.exports = router;
