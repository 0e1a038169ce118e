// A browser as a client: a page in it fetches what the lines ask for, from the origin that the answer comes from.
// The page talks to this program, which listens on a port of its own; the browser is started with an empty profile.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { serve } from "./peer.mjs";

/** Beyond the time that a call may take: to start the browser, and to come to the page of another origin. */
const START = 30_000;
const PAGE = 5_000;

/** Starts a browser by the words that command(profile, address) gives, and serves lines until the input ends. */
export async function browse(command) {
  const profile = mkdtempSync(join(tmpdir(), "statusquo-browser-"));
  let browser; // while it runs
  let question; // the response to the page's open question what to do next
  let next; // the call that the next question gets
  let told; // called with the line that the page tells

  const give = () => {
    if (question && next) {
      question.end(JSON.stringify(next));
      question = next = undefined;
    }
  };
  const mailbox = createServer((request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (request.method === "GET") {
      question = response;
      return give();
    }
    let line = "";
    request.on("data", (piece) => (line += piece));
    request.on("end", () => {
      response.end();
      told?.(line);
    });
  });
  await new Promise((resolve) => mailbox.listen(0, "127.0.0.1", resolve));
  const own = `http://127.0.0.1:${mailbox.address().port}`;
  const stop = () => {
    browser?.kill("SIGKILL");
    browser = question = next = undefined;
  };
  process.on("exit", () => {
    stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  await serve(
    (method, url, milliseconds, fields) =>
      new Promise((resolve, reject) => {
        const call = { method, url, milliseconds, fields };
        call.page = `${new URL(url).origin}/page?call=${encodeURIComponent(JSON.stringify(call))}#${own}`;
        const hung = () => {
          stop();
          reject(Object.assign(new Error("the page told nothing"), { name: "Hang" }));
        };
        const limit = setTimeout(hung, milliseconds + (browser ? PAGE : START));
        told = (line) => {
          clearTimeout(limit);
          resolve(line);
        };
        next = browser && call;
        give();
        browser ??= spawn(...command(profile, call.page), { stdio: "ignore" }).on("error", reject);
      }),
  );
}
