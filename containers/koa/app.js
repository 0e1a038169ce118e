"use strict";

const Koa = require("koa");

const app = new Koa();

for (const name of ["guide", "status", "messages", "content", "cookies", "credentials", "representations", "streaming", "items", "fixture"]) {
    const router = require(`./routes/${name}`);
    app.use(router.routes()).use(router.allowedMethods());
}

module.exports = app;
