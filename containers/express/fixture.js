"use strict";

const path = require("node:path");
const express = require("express");
const { calls } = require("./calls");
const store = require("./store");

/** The harness's side channel: never counted, never under test. */
const router = express.Router();

router.get("/ready", (req, res) => {
    res.json({ ready: true });
});

router.get("/versions", (req, res) => {
    const packages = installed();
    const node = { name: "node", version: process.versions.node };
    res.json({
        runtime: node,
        framework: { name: "express", version: packages.express },
        server: node,
        packages,
    });
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

// npm writes what it really installed into a lock file of its own; package-lock.json only says what it should have.
function installed() {
    const modules = path.join(path.dirname(require.resolve("express/package.json")), "..");
    const { packages } = require(path.join(modules, ".package-lock.json"));
    return Object.fromEntries(
        Object.entries(packages).map(([place, { version }]) => [place.replace("node_modules/", ""), version]),
    );
}

module.exports = router;
