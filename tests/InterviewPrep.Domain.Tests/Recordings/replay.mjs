// Replays an exported recording with @codemirror/state alone and tells each hash that it comes to. Knows nothing of the server's code.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [client, file] = process.argv.slice(2);
const { ChangeSet, Text } = createRequire(`${client}/package.json`)("@codemirror/state");
const hashOf = text => createHash("sha256").update(text.toString(), "utf8").digest("hex");

const texts = new Map();
const result = { compared: 0, wrong: [], final: [] };
for (const line of readFileSync(file, "utf8").trimEnd().split("\n")) {
  const event = JSON.parse(line);
  if (event.k === "round_started") texts.set(event.round, { text: Text.of((event.candidate === undefined ? event.starter : "").split("\n")), version: 0 });
  if (event.k === "text_edited") {
    const now = texts.get(event.round);
    if (now.version !== event.version) throw new Error(`Round ${event.round} is at ${now.version}, not at ${event.version}.`);
    for (const { changes } of event.updates) {
      now.text = ChangeSet.fromJSON(changes).apply(now.text);
      now.version++;
    }
  }
  if (event.k === "text_hash_reported" && event.equal) {
    result.compared++;
    const now = texts.get(event.round);
    if (now.version !== event.version || hashOf(now.text) !== event.sha256) result.wrong.push(event);
  }
  if (event.k === "end")
    for (const { round, version, sha256 } of event.texts) {
      const now = texts.get(round);
      result.final.push({ round, equal: now.version === version && hashOf(now.text) === sha256 });
    }
}
console.log(JSON.stringify(result));
