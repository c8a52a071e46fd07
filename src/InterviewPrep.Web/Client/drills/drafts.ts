import type { DraftView } from "../rooms/contract";
import { announce } from "../shell/announce";
import { byId, h, icon, timeOf } from "./html";
import { lookOf } from "./verdicts";

/** What the list of drafts needs of its page. */
export interface DraftPorts {
  list(): Promise<DraftView[]>;
  read(version: number): Promise<string>;
  restore(version: number): Promise<void>;
  now(): string;
  readonly nonce: string;
}

const reasons: Record<string, string> = { run: "Run", submission: "Submission", reset: "Before a reset", snapshot: "While writing", start: "The starter" };

/** Earlier texts of this round: looked at in comparison with the text of now, and brought back. */
export async function showDrafts(ports: DraftPorts): Promise<void> {
  const place = byId("drafts");
  const drafts = await ports.list();
  place.replaceChildren(drafts.length === 0
    ? h("p", { className: "muted" }, "There is no earlier text yet: each run, submission and reset keeps one.")
    : h("ul", { role: "list", className: "runs" }, ...drafts.map(draft => h("li", {}, row(draft, ports)))));
}

function row(draft: DraftView, ports: DraftPorts): HTMLElement {
  const look = draft.verdict ? lookOf(draft.verdict) : null;
  return h("button", { type: "button", className: "run-row", onclick: () => void open(draft, ports) },
    h("span", {}, reasons[draft.why] ?? draft.why),
    look && h("span", { className: `badge ${look.tone}` }, icon(look.icon), look.words),
    h("span", { className: "muted push" }, timeOf(draft.at)));
}

async function open(draft: DraftView, ports: DraftPorts): Promise<void> {
  const dialog = byId<HTMLDialogElement>("draft");
  const [text, { compare }] = await Promise.all([ports.read(draft.version), import("./compare")]);
  const place = byId("draft-text");
  place.replaceChildren();
  dialog.showModal();
  const close = compare(place, text, ports.now(), ports.nonce);
  const restore = byId<HTMLButtonElement>("draft-restore");
  restore.onclick = async () => {
    await ports.restore(draft.version);
    dialog.close();
    announce("The draft is back in the editor.");
  };
  dialog.addEventListener("close", close, { once: true });
}
