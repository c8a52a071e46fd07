// Answers each line of JSON with what @codemirror/state and @codemirror/collab make of it.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(`${process.argv[2]}/package.json`);
const { ChangeSet, EditorState, Text } = require("@codemirror/state");
const { collab, receiveUpdates, sendableUpdates } = require("@codemirror/collab");

const set = json => ChangeSet.fromJSON(json);
const text = string => Text.of(string.split("\n"));

const answers = {
  apply: ({ doc, a }) => set(a).apply(text(doc)).toString(),
  compose: ({ a, b }) => set(a).compose(set(b)).toJSON(),
  map: ({ a, b, before }) => set(a).map(set(b), before).toJSON(),
  mapPos: ({ a, position, assoc }) => set(a).mapPos(position, assoc),
  // A browser that holds back its own updates while others come in one by one: its text, and its own updates as they stand then.
  receive: ({ doc, own, others }) => {
    let state = EditorState.create({ doc: text(doc), extensions: collab({ startVersion: 0, clientID: "own" }) });
    for (const changes of own) state = state.update({ changes: set(changes) }).state;
    for (const changes of others) state = receiveUpdates(state, [{ clientID: "other", changes: set(changes) }]).state;
    return { text: state.doc.toString(), pending: sendableUpdates(state).map(update => update.changes.toJSON()) };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { ask, ...given } = JSON.parse(line);
  console.log(JSON.stringify(answers[ask](given)));
}
