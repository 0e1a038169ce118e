"use strict";

const { createHash } = require("node:crypto");
const Router = require("@koa/router");
const { fields, named, text } = require("../../lib/node/exact");
const { VALUES } = require("../../lib/node/values");
const { counted } = require("../counted");

const router = new Router();

router.all("/echo", counted, async (ctx) => {
    const hash = createHash("sha256");
    let octets = 0;
    for await (const chunk of ctx.req) {
        octets += chunk.length;
        hash.update(chunk);
    }
    ctx.body = {
        method: ctx.method,
        target: ctx.originalUrl,
        path: ctx.path,
        query: ctx.querystring,
        fields: pairs(ctx.req.rawHeaders),
        values: fields(pairs(ctx.req.rawHeaders)),
        content: { octets, sha256: hash.digest("hex") },
    };
});

/** Node's raw list alternates names and values, as they came. */
function pairs(raw) {
    return Array.from({ length: raw.length / 2 }, (_, i) => raw.slice(2 * i, 2 * i + 2));
}

router.get("/fields", counted, (ctx) => {
    ctx.body = "fields";
    const seen = new Set();
    for (const field of [ctx.query.set ?? []].flat()) {
        const [name, ...value] = field.split(":");
        const isFirst = !seen.has(name.toLowerCase());
        seen.add(name.toLowerCase());
        ctx[isFirst ? "set" : "append"](name, value.join(":"));
    }
});

router.post("/transfer", counted, (ctx) => {
    ctx.body = { transferred: true };
});

function slash(ctx) {
    ctx.body = "slash";
}

router.get("/slash/", counted, slash);
router.post("/slash/", counted, slash);

router.get("/query", counted, (ctx) => {
    const { query } = ctx;
    ctx.body = {
        name: query.name ?? null,
        count: query.count ?? null,
        tag: [query.tag ?? []].flat(),
        all: query,
        seen: named(query),
    };
});

router.get("/params/:from-:to", counted, (ctx) => {
    const { from, to } = ctx.params;
    ctx.body = { from, to, seen: [text(from), text(to)] };
});

router.get("/value/:name", counted, (ctx, next) => {
    const { name } = ctx.params;
    if (!Object.hasOwn(VALUES, name)) {
        return next();
    }
    ctx.body = { value: VALUES[name] };
});

module.exports = router;
