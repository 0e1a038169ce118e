"use strict";

const express = require("express");
const { counted } = require("../calls");

const router = express.Router();

router.post("/cookies", counted, (req, res) => {
    const { name, value = "" } = req.query;
    if (name === undefined) {
        res.cookie("plain", "one");
        res.cookie("guarded", "two", { maxAge: 60_000, secure: true, httpOnly: true, sameSite: "lax" });
    } else {
        res.cookie(name, value, attributes(req.query));
    }
    res.status(204).end();
});

function attributes({ path, domain, samesite, expires, secure, httponly, partitioned, "max-age": age }) {
    const all = {
        path,
        domain,
        sameSite: samesite,
        expires: expires && new Date(expires),
        secure: secure !== undefined,
        httpOnly: httponly !== undefined,
        partitioned: partitioned !== undefined,
        maxAge: age && Number(age) * 1000,
    };
    // An attribute that is there but undefined stands for something else in some versions.
    return Object.fromEntries(Object.entries(all).filter(([, given]) => given !== undefined));
}

module.exports = router;
