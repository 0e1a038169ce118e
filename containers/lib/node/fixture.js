"use strict";

const path = require("node:path");

/** The answer of `/_fixture/versions`: what npm says it really installed, beside `entry`, a file of the framework's package. */
function versions(framework, entry) {
    const modules = path.join(path.dirname(entry), "..");
    const { packages: installed } = require(path.join(modules, ".package-lock.json"));
    const packages = Object.fromEntries(
        Object.entries(installed).map(([place, { version }]) => [place.replace("node_modules/", ""), version]),
    );
    const node = { name: "node", version: process.versions.node };
    return { runtime: node, framework: { name: framework, version: packages[framework] }, server: node, packages };
}

module.exports = { versions };
