"use strict";

// Express shows stack traces to the client unless it runs in production.
process.env.NODE_ENV ??= "production";

const app = require("./app");

const server = app.listen(process.env.PORT || 8000, process.env.HOST || "0.0.0.0", (error) => {
    if (error) {
        throw error;
    }
});

// Express 4 does not wait for asynchronous handlers: their failure would end the process, for every client.
process.on("unhandledRejection", (error) => console.error(error));

// As process 1 of a container Node would ignore the signal.
process.on("SIGTERM", () => server.close());
