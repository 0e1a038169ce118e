"use strict";

const express = require("express");
const store = require("../../lib/node/store");
const { counted } = require("../calls");
const { needsKey, refuseReused } = require("../keys");
const { messagesForItem, refuseInvalid } = require("../validation");

const router = express.Router();

router.post("/s/:scope/payments", express.json(), counted, needsKey, refuseInvalid(messagesForItem), (req, res) => {
    const { name = null, n } = req.body;
    const { scope } = req.params;
    const item = store.pay(scope, req.key, { name, n });
    if (!item) {
        return refuseReused(res);
    }
    res.status(201).location(`/s/${encodeURIComponent(scope)}/items/${encodeURIComponent(item.id)}`).json(item);
});

module.exports = router;
