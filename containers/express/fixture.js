"use strict";

const express = require("express");
const calls = require("../lib/node/calls");
const { versions } = require("../lib/node/fixture");
const store = require("../lib/node/store");

/** The harness's side channel: never counted, never under test. */
const router = express.Router();

router.get("/ready", (req, res) => {
    res.json({ ready: true });
});

router.get("/versions", (req, res) => {
    res.json(versions("express", require.resolve("express/package.json")));
});

if (store) {
    router.get("/state", (req, res) => {
        res.json(store.state(String(req.query.scope)));
    });
}

if (calls) {
    router.get("/calls", (req, res) => {
        res.json(calls.of(String(req.query.request)));
    });
}

module.exports = router;
