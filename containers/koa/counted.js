"use strict";

const calls = require("../lib/node/calls");

/** Middleware for a route, just before its handler: middleware of the whole app would also see what no route answers. */
function counted(ctx, next) {
    const request = ctx.get("X-Request-Id") || ctx.query["request-id"];
    if (calls && request) {
        calls.add(String(request), ctx.method, ctx.path);
    }
    return next();
}

module.exports = { counted };
