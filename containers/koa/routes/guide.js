"use strict";

const Router = require("@koa/router");
const { counted } = require("../counted");

/** The guide has no examples for Koa: these are its examples for Express in Koa's words. */
const router = new Router();

router.get("/custom-error", counted, (ctx) => {
    ctx.status = 422;
    ctx.body = { message: "Invalid request parameters" };
});

router.get("/custom-status", counted, (ctx) => {
    ctx.status = 620;
    ctx.body = { message: "Custom status code example" };
});

module.exports = router;
