"use strict";

const express = require("express");
const store = require("../lib/node/store");
const { counted } = require("./calls");
const examples = require("./examples");
const fixture = require("./fixture");

const app = express();

// Nested names, which Express 4 parsed by default and many applications rely on.
app.set("query parser", "extended");

// The examples bring routes of their own; counting goes in front of them, in routes of the same method.
app.get("/custom-error", counted);
app.get("/custom-status", counted);
for (const example of examples.load()) {
    app.use(example);
}

app.use(require("./routes/status"));
app.use(require("./routes/messages"));
app.use(require("./routes/content"));
app.use(require("./routes/cookies"));
app.use(require("./routes/credentials"));
app.use(require("./routes/parameters"));
app.use(require("./routes/representations"));
app.use(require("./routes/values"));
app.use(require("./routes/streaming"));
if (store) {
    app.use(require("./routes/items"));
    app.use(require("./routes/payments"));
    app.use(require("./routes/jobs"));
}
app.use("/_fixture", fixture);

module.exports = app;
