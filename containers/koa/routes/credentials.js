"use strict";

const { timingSafeEqual } = require("node:crypto");
const Router = require("@koa/router");
const { counted } = require("../counted");

const router = new Router();

function requireToken(ctx, next) {
    const [, token] = /^Bearer +(.+)$/i.exec(ctx.get("Authorization")) ?? [];
    return token === "let-me-in" ? next() : ctx.throw(401, { headers: { "WWW-Authenticate": "Bearer" } });
}

router.get("/bearer", requireToken, counted, (ctx) => {
    ctx.body = { user: "known" };
});

function requirePassword(ctx, next) {
    const [, token = ""] = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(ctx.get("Authorization")) ?? [];
    const given = Buffer.from(token, "base64");
    const wanted = Buffer.from("aladdin:open sesame");
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) {
        return next();
    }
    return ctx.throw(401, { headers: { "WWW-Authenticate": 'Basic realm="statusquo"' } });
}

router.get("/basic", requirePassword, counted, (ctx) => {
    ctx.body = { user: "aladdin" };
});

module.exports = router;
