"use strict";

const Router = require("@koa/router");
const calls = require("../../lib/node/calls");
const { versions } = require("../../lib/node/fixture");
const store = require("../../lib/node/store");

/** The harness's side channel: never counted, never under test. */
const router = new Router({ prefix: "/_fixture" });

router.get("/ready", (ctx) => {
    ctx.body = { ready: true };
});

router.get("/versions", (ctx) => {
    ctx.body = versions("koa", require.resolve("koa/package.json"));
});

router.get("/state", (ctx) => {
    ctx.body = store.state(String(ctx.query.scope));
});

router.get("/calls", (ctx) => {
    ctx.body = calls.of(String(ctx.query.request));
});

module.exports = router;
