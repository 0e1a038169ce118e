import { request } from "node:http";

import { answered, serve } from "./peer.mjs";

await serve(
  (method, url, milliseconds, fields) =>
    new Promise((resolve, reject) => {
      const signal = AbortSignal.timeout(milliseconds);
      const call = request(url, { method, headers: fields, agent: false, signal }, (answer) => {
        let octets = 0;
        answer.on("data", (piece) => (octets += piece.length));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve(
            answered({
              status: answer.statusCode,
              phrase: answer.statusMessage,
              success: null,
              octets,
              fields: answer.rawHeaders.flatMap((name, at, all) => (at % 2 ? [] : [[name, all[at + 1]]])),
            }),
          ),
        );
      });
      call.on("error", reject);
      call.on("upgrade", (answer, socket) => {
        socket.destroy();
        resolve(answered({ status: answer.statusCode, phrase: answer.statusMessage, success: null, octets: 0, fields: [] }));
      });
      call.end();
    }),
);
