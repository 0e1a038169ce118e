"use strict";

/** Idempotency keys, kept beside the items. */
class Keys {
    constructor(database) {
        database.exec(`CREATE TABLE IF NOT EXISTS keys (
            scope TEXT NOT NULL, route TEXT NOT NULL, key TEXT NOT NULL, content TEXT NOT NULL, answer TEXT NOT NULL,
            PRIMARY KEY (scope, route, key)
        ) WITHOUT ROWID`);
        this.select = database.prepare("SELECT content, answer FROM keys WHERE scope = ? AND route = ? AND key = ?");
        this.insert = database.prepare("INSERT INTO keys VALUES (?, ?, ?, ?, ?)");
    }

    /**
     * What `work` gave at the first time; undefined if that was for other content. To be called within the transaction of
     * the effect: a kill then leaves both or neither.
     */
    once(scope, route, key, content, work) {
        const asked = JSON.stringify(content);
        const known = this.select.get(scope, route, key);
        if (known) {
            return known.content === asked ? JSON.parse(known.answer) : undefined;
        }
        const answer = work();
        this.insert.run(scope, route, key, asked, JSON.stringify(answer));
        return answer;
    }
}

module.exports = { Keys };
