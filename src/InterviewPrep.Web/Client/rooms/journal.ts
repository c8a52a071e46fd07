import type { ChangeJson } from "./contract";

/** An update that is not acknowledged yet; `base` is the document's version it applies to once its predecessors are stored. */
export interface JournalEntry {
  readonly base: number;
  readonly changes: ChangeJson;
}

/** What an earlier page of this browser could not get acknowledged, in order. */
export interface LeftBehind {
  readonly round: number;
  readonly client: string;
  readonly first: number;
  readonly entries: JournalEntry[];
}

/** The part of `localStorage` that is used: synchronous, so that a key press is kept before its handler returns. */
export type JournalStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Keeps each own update under its own key until it is acknowledged, so that reload, crash and power cut lose none. */
export class Journal {
  constructor(private readonly storage: JournalStorage, private readonly room: string) {}

  /** @throws when the browser's storage is full or forbidden. */
  keep(round: number, client: string, number: number, entry: JournalEntry): void {
    this.storage.setItem(this.key(round, client, number), JSON.stringify(entry));
  }

  forget(round: number, client: string, number: number): void {
    this.storage.removeItem(this.key(round, client, number));
  }

  /** Everything kept for this room, by document and client. */
  leftBehind(): LeftBehind[] {
    const found = new Map<string, Map<number, JournalEntry>>();
    for (let i = 0; i < this.storage.length; i++) {
      const [name, room, round, client, number] = this.storage.key(i)!.split("/");
      if (name !== "journal" || room !== this.room) continue;
      const group = `${round}/${client}`;
      if (!found.has(group)) found.set(group, new Map());
      found.get(group)!.set(Number(number), JSON.parse(this.storage.getItem(this.storage.key(i)!)!) as JournalEntry);
    }
    return [...found].map(([group, entries]) => {
      const numbers = [...entries.keys()].sort((a, b) => a - b);
      const [round, client] = group.split("/");
      return { round: Number(round), client: client!, first: numbers[0]!, entries: numbers.map(n => entries.get(n)!) };
    });
  }

  private key(round: number, client: string, number: number): string {
    return `journal/${this.room}/${round}/${client}/${number}`;
  }
}
