import { answered, serve } from "./peer.mjs";

await serve(async (method, url, milliseconds, fields) => {
  const answer = await fetch(url, { method, headers: fields, signal: AbortSignal.timeout(milliseconds) });
  const content = await answer.arrayBuffer();
  return answered({
    status: answer.status,
    phrase: answer.statusText,
    success: answer.ok,
    octets: content.byteLength,
    fields: [...answer.headers],
  });
});
