"use strict";

const express = require("express");
const { Background } = require("../../lib/node/background");
const store = require("../../lib/node/store");
const { counted } = require("../calls");
const { needsKey, refuseReused } = require("../keys");
const { messagesForItem, refuseInvalid } = require("../validation");

const router = express.Router();

const work = new Background((scope, id) => store.finish(scope, id));

function location(scope, id) {
    return `/s/${encodeURIComponent(scope)}/jobs/${encodeURIComponent(id)}`;
}

router.post("/s/:scope/jobs", express.json(), counted, needsKey, refuseInvalid(messagesForItem), (req, res) => {
    const { scope } = req.params;
    const id = store.begin(scope, req.key, req.body.n);
    if (!id) {
        return refuseReused(res);
    }
    work.takeUp(scope, id);
    res.status(202).location(location(scope, id)).json({ id, state: "running" });
});

router.get("/s/:scope/jobs/:id", counted, (req, res) => {
    const { scope, id } = req.params;
    const job = store.findJob(scope, id);
    if (!job) {
        return res.sendStatus(404);
    }
    if (job.runs > 0) {
        return res.redirect(303, `${location(scope, id)}/result`);
    }
    // Whoever began it may have been killed.
    work.takeUp(scope, id);
    res.json({ id, state: "running" });
});

router.get("/s/:scope/jobs/:id/result", counted, (req, res) => {
    const job = store.findJob(req.params.scope, req.params.id);
    return job?.runs > 0 ? res.json(job) : res.sendStatus(404);
});

module.exports = router;
