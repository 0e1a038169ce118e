"use strict";

const Router = require("@koa/router");
const { counted } = require("../counted");

const router = new Router();

router.post("/cookies", counted, (ctx) => {
    // TLS ends before the app, as it does behind most proxies; else Koa refuses Secure.
    ctx.cookies.secure = true;
    const { name, value = "" } = ctx.query;
    if (name === undefined) {
        ctx.cookies.set("plain", "one");
        ctx.cookies.set("guarded", "two", { maxAge: 60_000, secure: true, httpOnly: true, sameSite: "lax" });
    } else {
        ctx.cookies.set(name, value, attributes(ctx.query));
    }
    ctx.status = 204;
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
    return Object.fromEntries(Object.entries(all).filter(([, given]) => given !== undefined));
}

module.exports = router;
