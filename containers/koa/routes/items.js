"use strict";

const { bodyParser } = require("@koa/bodyparser");
const Router = require("@koa/router");
const store = require("../../lib/node/store");
const { counted } = require("../counted");
const { messagesForItem, messagesForPatch, refuseInvalid } = require("../validation");

const router = new Router();

const LIST = "/s/:scope/items";
const ITEM = `${LIST}/:id`;

// The default type stands here again: extendTypes replaces the defaults from the first on (lodash.merge of the two lists).
const json = bodyParser({ extendTypes: { json: ["application/json", "application/merge-patch+json"] } });

function location({ params: { scope } }, { id }) {
    return `/s/${encodeURIComponent(scope)}/items/${encodeURIComponent(id)}`;
}

router.get(LIST, counted, (ctx) => {
    ctx.body = store.list(ctx.params.scope);
});

router.post(LIST, json, counted, refuseInvalid(messagesForItem), (ctx) => {
    const { name = null, n } = ctx.request.body;
    const item = store.add(ctx.params.scope, { name, n });
    ctx.status = 201;
    ctx.set("Location", location(ctx, item));
    ctx.body = item;
});

router.get(ITEM, counted, (ctx) => {
    ctx.body = store.find(ctx.params.scope, ctx.params.id) ?? ctx.throw(404);
});

router.put(ITEM, json, counted, refuseInvalid(messagesForItem), (ctx) => {
    const { name = null, n } = ctx.request.body;
    const { created, item } = store.update(ctx.params.scope, ctx.params.id, () => ({ name, n }));
    if (created) {
        ctx.status = 201;
        ctx.set("Location", location(ctx, item));
    }
    ctx.body = item;
});

router.patch(ITEM, json, counted, refuseInvalid(messagesForPatch), (ctx) => {
    let messages = [];
    const { created: missing, item } = store.update(ctx.params.scope, ctx.params.id, (before) => {
        const after = before && patched(before, ctx.request.body);
        messages = after ? messagesForItem(after) : [];
        return messages.length === 0 ? after : undefined;
    });
    if (missing) {
        ctx.throw(404);
    }
    ctx.status = item ? 200 : 422;
    ctx.body = item ?? { messages };
});

/** An increment, or else a merge patch (RFC 7396): null takes a member away. */
function patched(before, { increment, name = before.name, n = before.n }) {
    return increment === undefined ? { name, n } : { name: before.name, n: before.n + increment };
}

router.delete(ITEM, counted, (ctx) => {
    const { removed } = store.remove(ctx.params.scope, ctx.params.id, () => true);
    ctx.status = removed ? 204 : ctx.throw(404);
});

module.exports = router;
