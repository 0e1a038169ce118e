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

    /** The answer of `/_fixture/calls`. */
    of(request) {
        const calls = this.select.all(request);
        return { request, total: calls.reduce((sum, { count }) => sum + count, 0), calls };
    }
}

module.exports = available ? new Calls() : undefined;
