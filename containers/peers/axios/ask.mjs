import axios from "axios";

import { answered, serve, words } from "./peer.mjs";

await serve(async (method, url, milliseconds, fields) => {
  const wanted = { method, url, headers: fields, timeout: milliseconds, responseType: "arraybuffer", proxy: false };
  let answer;
  let raised = "";
  try {
    answer = await axios(wanted);
  } catch (thrown) {
    if (!thrown.response) throw thrown;
    answer = thrown.response;
    raised = words(thrown);
  }
  return answered({
    status: answer.status,
    phrase: answer.statusText,
    success: raised === "",
    octets: answer.data.length,
    fields: Object.entries(answer.headers).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
    raised,
  });
});
