import type { ChangeJson, EditBatch, UpdateMessage } from "./contract";

/** The server takes no message over 256 KB and no batch of more updates. */
const maxUpdates = 500;
const maxBytes = 200 * 1024;

/** The first updates that fit into one message; at least one. */
export function batchFrom(round: number, version: number, client: string, first: number, pending: readonly ChangeJson[]): EditBatch {
  const updates: UpdateMessage[] = [];
  let bytes = 0;
  for (const changes of pending) {
    bytes += new TextEncoder().encode(JSON.stringify(changes)).length + 80;
    if (updates.length > 0 && (updates.length === maxUpdates || bytes > maxBytes)) break;
    updates.push({ client, number: first + updates.length, changes });
  }
  return { round, version, updates };
}
