"use strict";

const messages = require("../lib/node/validation");

/** Middleware that answers 422 if the check has messages. */
function refuseInvalid(check) {
    return (ctx, next) => {
        const found = check(ctx.request.body);
        if (found.length === 0) {
            return next();
        }
        ctx.status = 422;
        ctx.body = { messages: found };
    };
}

module.exports = { ...messages, refuseInvalid };
