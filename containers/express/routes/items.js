"use strict";

const express = require("express");
const store = require("../../lib/node/store");
const { counted } = require("../calls");
const { allowsWrite, tagOf } = require("../preconditions");
const { messagesForItem, messagesForPatch, refuseInvalid } = require("../validation");

/** An app of its own, because the setting is one of an app: a weak tag, Express's default, is never true in If-Match. */
const app = express();
app.set("etag", tagOf);

const LIST = "/s/:scope/items";
const ITEM = `${LIST}/:id`;

// "+json" lets in application/merge-patch+json, the media type of RFC 7396.
const json = express.json({ type: ["json", "+json"] });

function location({ params: { scope } }, { id }) {
    return `/s/${encodeURIComponent(scope)}/items/${encodeURIComponent(id)}`;
}

app.get(LIST, counted, (req, res) => {
    res.json(store.list(req.params.scope));
});

app.post(LIST, json, counted, refuseInvalid(messagesForItem), (req, res) => {
    const { name = null, n } = req.body;
    const item = store.add(req.params.scope, { name, n });
    res.status(201).location(location(req, item)).json(item);
});

app.get(ITEM, counted, (req, res) => {
    const item = store.find(req.params.scope, req.params.id);
    return item ? res.json(item) : res.sendStatus(404);
});

app.put(ITEM, json, counted, refuseInvalid(messagesForItem), (req, res) => {
    const { name = null, n } = req.body;
    const { created, item } = store.update(req.params.scope, req.params.id, (before) =>
        allowsWrite(req, before) ? { name, n } : undefined,
    );
    if (!item) {
        return res.sendStatus(412);
    }
    if (created) {
        res.status(201).location(location(req, item));
    }
    res.json(item);
});

app.patch(ITEM, json, counted, refuseInvalid(messagesForPatch), (req, res) => {
    let allowed = true;
    let messages = [];
    const { created: missing, item } = store.update(req.params.scope, req.params.id, (before) => {
        allowed = !before || allowsWrite(req, before);
        const after = before && patched(before, req.body);
        messages = after ? messagesForItem(after) : [];
        return allowed && messages.length === 0 ? after : undefined;
    });
    if (missing) {
        return res.sendStatus(404);
    }
    if (!allowed) {
        return res.sendStatus(412);
    }
    return item ? res.json(item) : res.status(422).json({ messages });
});

/** An increment, or else a merge patch (RFC 7396): null takes a member away. */
function patched(before, { increment, name = before.name, n = before.n }) {
    return increment === undefined ? { name, n } : { name: before.name, n: before.n + increment };
}

app.delete(ITEM, counted, (req, res) => {
    const { removed, item } = store.remove(req.params.scope, req.params.id, (before) => allowsWrite(req, before));
    return res.sendStatus(removed ? 204 : item ? 412 : 404);
});

module.exports = app;
