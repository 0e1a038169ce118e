"use strict";

const messages = require("../lib/node/validation");

/** Middleware that answers 422 if the check has messages. */
function refuseInvalid(check) {
    return (req, res, next) => {
        const found = check(req.body);
        return found.length > 0 ? res.status(422).json({ messages: found }) : next();
    };
}

module.exports = { ...messages, refuseInvalid };
