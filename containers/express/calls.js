"use strict";

const calls = require("../lib/node/calls");

/** Middleware for a route, just before its handler: app-level middleware would also see what no route answers. */
function counted(req, res, next) {
    const request = req.get("X-Request-Id") ?? req.query["request-id"];
    if (calls && request) {
        calls.add(String(request), req.method, pathOf(req));
    }
    next();
}

/** The path as it was asked for: at the root of a mounted router req.path is a slash that nobody sent. */
function pathOf({ baseUrl, path }) {
    return baseUrl && path === "/" ? baseUrl : baseUrl + path;
}

module.exports = { counted };
