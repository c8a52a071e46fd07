import { byId, h } from "../drills/html";
import { toast } from "../shell/announce";

interface Note { id: string; text: string; seconds: number }

/** Private notes, each with the moment of the session that it was written at. */
export function notes(room: string): void {
  const address = `/api/rooms/${room}/notes`;
  const list = byId("notes-list");
  let loaded = false;

  const call = async <T>(method: string, url: string, text?: string): Promise<T | null> => {
    const body = text === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify({ text }) };
    const response = await fetch(url, { method, ...body }).catch(() => null);
    if (response?.ok) return response.status === 204 ? null : ((await response.json()) as T);
    const problem = (await response?.json().catch(() => null)) as { detail?: string } | null;
    toast(problem?.detail ?? "The note was not saved: the server did not answer. Try again in a moment.");
    throw new Error("refused");
  };
  const row = (note: Note): HTMLElement => {
    const item = h("li", {}, h("span", { className: "muted small" }, asMinutes(note.seconds)), h("p", { className: "lines" }, note.text),
      h("button", { type: "button", className: "button small quiet", "aria-label": `Delete the note of ${asMinutes(note.seconds)}`, onclick: () => void call("DELETE", `${address}/${note.id}`).then(() => item.remove(), () => undefined) }, "Delete"));
    return item;
  };

  byId("tab-notes").addEventListener("tab:shown", async () => {
    if (loaded) return;
    loaded = true;
    const all = await call<Note[]>("GET", address).catch(() => ((loaded = false), null));
    if (all) list.replaceChildren(...all.map(row));
  });
  byId<HTMLFormElement>("notes").addEventListener("submit", async event => {
    event.preventDefault();
    const field = byId<HTMLTextAreaElement>("note-text");
    if (field.value.trim() === "") return;
    const note = await call<Note>("POST", address, field.value).catch(() => null);
    if (!note) return;
    field.value = "";
    list.append(row(note));
  });
}

const asMinutes = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
