"use strict";

const express = require("express");
const { counted } = require("../calls");
const store = require("../store");
const { messagesForItem, messagesForPatch } = require("../validation");

const router = express.Router({ mergeParams: true });

// "+json" lets in application/merge-patch+json, the media type of RFC 7396.
const json = express.json({ type: ["json", "+json"] });

function refuseInvalid(check) {
    return (req, res, next) => {
        const messages = check(req.body);
        return messages.length > 0 ? res.status(422).json({ messages }) : next();
    };
}

function location({ params: { scope } }, { id }) {
    return `/s/${encodeURIComponent(scope)}/items/${encodeURIComponent(id)}`;
}

router.get("/", counted, (req, res) => {
    res.json(store.list(req.params.scope));
});

router.post("/", json, counted, refuseInvalid(messagesForItem), (req, res) => {
    const { name = null, n } = req.body;
    const item = store.add(req.params.scope, { name, n });
    res.status(201).location(location(req, item)).json(item);
});

router.get("/:id", counted, (req, res) => {
    const item = store.find(req.params.scope, req.params.id);
    return item ? res.json(item) : res.sendStatus(404);
});

router.put("/:id", json, counted, refuseInvalid(messagesForItem), (req, res) => {
    const { name = null, n } = req.body;
    const { created, item } = store.update(req.params.scope, req.params.id, () => ({ name, n }));
    if (created) {
        res.status(201).location(location(req, item));
    }
    res.json(item);
});

router.patch("/:id", json, counted, refuseInvalid(messagesForPatch), (req, res) => {
    let messages = [];
    const { created: missing, item } = store.update(req.params.scope, req.params.id, (before) => {
        const after = before && patched(before, req.body);
        messages = after ? messagesForItem(after) : [];
        return messages.length > 0 ? undefined : after;
    });
    if (missing) {
        return res.sendStatus(404);
    }
    return messages.length > 0 ? res.status(422).json({ messages }) : res.json(item);
});

/** An increment, or else a merge patch (RFC 7396): null takes a member away. */
function patched(before, { increment, name = before.name, n = before.n }) {
    return increment === undefined ? { name, n } : { name: before.name, n: before.n + increment };
}

router.delete("/:id", counted, (req, res) => {
    res.sendStatus(store.remove(req.params.scope, req.params.id) ? 204 : 404);
});

module.exports = router;
