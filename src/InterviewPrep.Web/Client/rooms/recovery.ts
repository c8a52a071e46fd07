import { ChangeSet } from "@codemirror/state";
import { batchFrom } from "./batches";
import type { RoomConnection } from "./connection";
import type { ChangeJson, DocumentView, RoomRefusal } from "./contract";
import type { Journal, LeftBehind } from "./journal";

/** What could not be stored any more: the text typed into it, for the person to keep. */
export interface Unsent {
  readonly round: number;
  readonly text: string;
  readonly reason: RoomRefusal;
}

/** Stores what earlier pages of this browser left behind in the journal. Numbers make a second attempt harmless. */
export async function recover(connection: RoomConnection, journal: Journal, tab: string): Promise<Unsent[]> {
  const unsent: Unsent[] = [];
  for (const left of journal.leftBehind()) {
    const reason = await store(connection, left, tab);
    if (reason?.code === "not-writing") continue; // another tab writes for long: it stays where it is
    if (reason) unsent.push({ round: left.round, text: insertedText(left), reason });
    left.entries.forEach((_, i) => journal.forget(left.round, left.client, left.first + i));
  }
  return unsent;
}

async function store(connection: RoomConnection, left: LeftBehind, tab: string): Promise<RoomRefusal | null> {
  for (;;) {
    let document: DocumentView | undefined;
    const known = [{ round: left.round, version: left.entries[0]!.base }];
    await connection.join({ tab, write: true, known }, joined => (document = joined.documents.find(d => d.round === left.round)));
    if (!document || document.text !== null) return { code: "unknown-version", message: "The server has no such version of this text." };
    const { first, pending } = rebase(left, document);
    if (pending.length === 0) return null;
    const refusal = await connection.edit(batchFrom(left.round, document.version, left.client, first, pending));
    if (refusal && refusal.code !== "too-far-behind" && refusal.code !== "try-again") return refusal;
  }
}

/** Moves the updates over what happened since, one by one as the server does, and drops those that were stored after all. */
export function rebase(left: LeftBehind, document: DocumentView): { first: number; pending: ChangeJson[] } {
  let pending = left.entries.map(entry => ChangeSet.fromJSON(entry.changes));
  let first = left.first;
  for (const update of document.updates) {
    if (update.client === left.client && update.number === first) {
      pending.shift();
      first++;
      continue;
    }
    let other = ChangeSet.fromJSON(update.changes);
    pending = pending.map(own => {
      const moved = own.map(other);
      other = other.map(own, true);
      return moved;
    });
  }
  return { first, pending: pending.map(own => own.toJSON() as ChangeJson) };
}

function insertedText(left: LeftBehind): string {
  return left.entries.map(entry => entry.changes.map(part => (typeof part === "number" ? "" : part.slice(1).join("\n"))).join("")).join("");
}
