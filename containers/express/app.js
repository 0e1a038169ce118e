"use strict";

const express = require("express");
const { counted } = require("./calls");
const examples = require("./examples");
const fixture = require("./fixture");
const store = require("./store");

const app = express();

// The examples bring routes of their own; counting goes in front of them, in routes of the same method.
app.get("/custom-error", counted);
app.get("/custom-status", counted);
for (const example of examples.load()) {
    app.use(example);
}

app.use(require("./routes/status"));
app.use(require("./routes/messages"));
app.use(require("./routes/input"));
if (store) {
    app.use(require("./routes/items"));
    app.use(require("./routes/payments"));
    app.use(require("./routes/jobs"));
}
app.use("/_fixture", fixture);

module.exports = app;
