"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const express = require("express");

const directory = process.env.STATUSQUO_EXAMPLES || path.join(__dirname, "../../fixtures/examples");

/** The apps that the documents' examples make, unchanged, in the order of their names. */
function load() {
    return ["express_custom_error.js", "express_custom_status.js"].map(loadOne);
}

// The files lie outside of this package, where require() would not find Express: they get this module's require.
// They export nothing and listen by themselves, so the call of listen() is where the app can be had.
function loadOne(name) {
    const filename = path.join(directory, name);
    const run = vm.compileFunction(fs.readFileSync(filename, "utf8"), ["require"], { filename });
    const { listen } = express.application;
    let app;
    express.application.listen = function caught() {
        app = this;
    };
    try {
        run(require);
    } finally {
        express.application.listen = listen;
    }
    if (!app) {
        throw new Error(`${filename} never called listen(), so its app cannot be served`);
    }
    return app;
}

module.exports = { load };
