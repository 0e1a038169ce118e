"use strict";

const { available, open } = require("./database");

/** How often a handler ran for a request that named itself. */
class Calls {
    constructor() {
        // A counter may be lost with the machine, never with the process: no fsync.
        const database = open(
            "calls.sqlite3",
            `PRAGMA synchronous = OFF;
            CREATE TABLE IF NOT EXISTS calls (
                request TEXT NOT NULL, method TEXT NOT NULL, path TEXT NOT NULL, count INTEGER NOT NULL,
                PRIMARY KEY (request, method, path)
            ) WITHOUT ROWID;`,
        );
        this.upsert = database.prepare(
            `INSERT INTO calls VALUES (?, ?, ?, 1)
            ON CONFLICT (request, method, path) DO UPDATE SET count = count + 1`,
        );
        this.select = database.prepare("SELECT method, path, count FROM calls WHERE request = ? ORDER BY method, path");
    }

    add(request, method, path) {
        this.upsert.run(request, method, path);
    }

    of(request) {
        const calls = this.select.all(request);
        return { request, total: calls.reduce((sum, { count }) => sum + count, 0), calls };
    }
}

const calls = available ? new Calls() : undefined;

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

module.exports = { calls, counted };
