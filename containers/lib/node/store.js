"use strict";

const { createHash } = require("node:crypto");
const { available, open } = require("./database");
const { Keys } = require("./keys");

/** Items of every scope, in one file that outlives the process. */
class Store {
    constructor() {
        this.database = open(
            "items.sqlite3",
            `PRAGMA synchronous = NORMAL;
            CREATE TABLE IF NOT EXISTS items (
                scope TEXT NOT NULL, id TEXT NOT NULL, name TEXT, n INTEGER NOT NULL, PRIMARY KEY (scope, id)
            ) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS given (
                scope TEXT PRIMARY KEY, highest INTEGER NOT NULL
            ) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS jobs (
                scope TEXT NOT NULL, id TEXT NOT NULL, n INTEGER NOT NULL, runs INTEGER NOT NULL, PRIMARY KEY (scope, id)
            ) WITHOUT ROWID;`,
        );
        this.keys = new Keys(this.database);
        const sql = (text) => this.database.prepare(text);
        this.all = sql("SELECT id, name, n FROM items WHERE scope = ? ORDER BY id");
        this.one = sql("SELECT id, name, n FROM items WHERE scope = ? AND id = ?");
        this.put = sql("INSERT OR REPLACE INTO items (scope, id, name, n) VALUES (?, ?, ?, ?)");
        this.drop = sql("DELETE FROM items WHERE scope = ? AND id = ?");
        this.highest = sql("SELECT highest FROM given WHERE scope = ?");
        this.give = sql("INSERT OR REPLACE INTO given (scope, highest) VALUES (?, ?)");
        this.jobs = sql("SELECT id, n FROM jobs WHERE scope = ? ORDER BY id");
        this.job = sql("SELECT id, n, runs FROM jobs WHERE scope = ? AND id = ?");
        this.addJob = sql("INSERT INTO jobs (scope, id, n, runs) VALUES (?, ?, ?, 0)");
        this.endJob = sql("UPDATE jobs SET runs = runs + 1 WHERE scope = ? AND id = ? AND runs = 0");
    }

    list(scope) {
        return this.all.all(scope);
    }

    find(scope, id) {
        return this.one.get(scope, id);
    }

    /** Adds an item under an id that the scope has never given out and does not hold. */
    add(scope, content) {
        return this.#write(() => this.#create(scope, content));
    }

    /** The item that this key stands for; undefined if it stands for other content. */
    pay(scope, key, { name, n }) {
        return this.#write(() => this.keys.once(scope, "payments", key, [name, n], () => this.#create(scope, { name, n })));
    }

    /** The id of the job that this key stands for; undefined if it stands for other content. */
    begin(scope, key, n) {
        return this.#write(() => this.keys.once(scope, "jobs", key, n, () => this.#addJob(scope, n)));
    }

    /** Does a job. Whoever comes second changes nothing: it may be worked on again after a kill. */
    finish(scope, id) {
        return this.#write(() => this.endJob.run(scope, id));
    }

    findJob(scope, id) {
        return this.job.get(scope, id);
    }

    /** Writes what `change` makes of the present item (undefined if there is none); undefined writes nothing. */
    update(scope, id, change) {
        return this.#write(() => {
            const before = this.find(scope, id);
            const after = change(before);
            return { created: !before, item: after && this.#save(scope, { id, name: after.name, n: after.n }) };
        });
    }

    /** Takes away the present item if there is one and it is `allowed`. */
    remove(scope, id, allowed) {
        return this.#write(() => {
            const item = this.find(scope, id);
            const removed = item !== undefined && allowed(item) && this.drop.run(scope, id).changes > 0;
            return { removed, item };
        });
    }

    /** What the harness compares: equal for equal content, and nothing else goes into it. */
    state(scope) {
        const items = this.list(scope);
        const rows = items.map(({ id, name, n }) => [id, name, n]);
        const jobs = this.jobs.all(scope).map(({ id, n }) => [id, n]);
        const canonical = JSON.stringify([rows, this.#given(scope), jobs]);
        return { scope, items: items.length, digest: createHash("sha256").update(canonical).digest("hex") };
    }

    #given(scope) {
        return this.highest.get(scope)?.highest ?? 0;
    }

    #create(scope, { name, n }) {
        let id = this.#given(scope) + 1;
        while (this.find(scope, String(id))) {
            id += 1;
        }
        this.give.run(scope, id);
        return this.#save(scope, { id: String(id), name, n });
    }

    #addJob(scope, n) {
        const id = String(this.jobs.all(scope).length + 1);
        this.addJob.run(scope, id, n);
        return id;
    }

    #save(scope, item) {
        this.put.run(scope, item.id, item.name, item.n);
        return item;
    }

    #write(work) {
        this.database.exec("BEGIN IMMEDIATE");
        try {
            const result = work();
            this.database.exec("COMMIT");
            return result;
        } catch (error) {
            this.database.exec("ROLLBACK");
            throw error;
        }
    }
}

module.exports = available ? new Store() : undefined;
