"use strict";

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const directory = process.env.STATUSQUO_STATE || os.tmpdir();
const sqlite = load();

// Node before 22.5 has no node:sqlite, and the app then runs without a store.
function load() {
    try {
        return require("node:sqlite");
    } catch (error) {
        if (error.code === "ERR_UNKNOWN_BUILTIN_MODULE") {
            return undefined;
        }
        throw error;
    }
}

/** Opens (or makes) a database file in the state directory; the schema must be repeatable. */
function open(name, schema) {
    fs.mkdirSync(directory, { recursive: true });
    const database = new sqlite.DatabaseSync(path.join(directory, name));
    database.exec(`PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; ${schema}`);
    return database;
}

module.exports = { available: sqlite !== undefined, open };
