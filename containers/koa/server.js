"use strict";

const app = require("./app");

const server = app.listen(process.env.PORT || 8000, process.env.HOST || "0.0.0.0");

// As process 1 of a container Node would ignore the signal.
process.on("SIGTERM", () => server.close());
