// What the clients in Node share: a line in for each call, a line out for what the client made of it.
import { createInterface } from "node:readline";

const plain = (text) => String(text ?? "").replace(/[\t\r\n]+/g, " ").trim();

/** An exception in its own words, with the cause that Node's fetch hides below it. */
export function words(thrown) {
  const cause = thrown.cause ? ` (${thrown.cause.code ?? thrown.cause.name}: ${thrown.cause.message})` : "";
  const code = thrown.code && typeof thrown.code === "string" ? ` [${thrown.code}]` : "";
  return plain(`${thrown.name}${code}: ${thrown.message}${cause}`);
}

/** The line for an answer that reached the caller; success is true, false, or null where the client has no opinion. */
export function answered({ status, phrase, success, octets, fields, raised = "" }) {
  const opinion = success === null ? "-" : success ? "yes" : "no";
  const names = fields.map(([name, value]) => plain(`${name}: ${value}`));
  return ["answer", status, plain(phrase), opinion, raised, octets, ...names].join("\t");
}

/** Calls ask(method, url, milliseconds, fields) for each line until the input ends. */
export async function serve(ask) {
  for await (const line of createInterface({ input: process.stdin })) {
    const [method, url, seconds, ...named] = line.split("\t");
    const fields = Object.fromEntries(named.map((field) => field.split(/: (.*)/s, 2)));
    let said;
    try {
      said = await ask(method, url, Number(seconds) * 1000, fields);
    } catch (thrown) {
      said = `error\t${words(thrown)}`;
    }
    process.stdout.write(`${said}\n`);
  }
  process.exit(0);
}
