"use strict";

const express = require("express");
const { VALUES } = require("../../lib/node/values");
const { counted } = require("../calls");

const router = express.Router();

router.get("/value/:name", counted, (req, res, next) => {
    const { name } = req.params;
    return Object.hasOwn(VALUES, name) ? res.json({ value: VALUES[name] }) : next();
});

module.exports = router;
