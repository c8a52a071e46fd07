export interface Piece { readonly began: number; readonly length: number; readonly data: Blob }

interface Kept extends Piece { readonly room: string; readonly take: string; readonly number: number }

/** After a failure, in milliseconds: longer each time. */
const waits = [1_000, 3_000, 10_000, 30_000];

/** Pieces of the own voice on their way to the server. They lie in the browser's database until the server has them. */
export class VoiceQueue {
  private readonly take = crypto.randomUUID().replaceAll("-", "");
  private readonly database = open();
  private number = 0;
  private sending = false;

  constructor(private readonly room: string) {
    void this.send(); // what an earlier page of this room could not bring any more
    addEventListener("online", () => void this.send());
  }

  async add(piece: Piece): Promise<void> {
    const kept: Kept = { ...piece, room: this.room, take: this.take, number: this.number++ };
    await (await this.database).put(kept);
    await this.send();
  }

  /** One after the other, oldest first; a piece that the server will never take is let go of. */
  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      const database = await this.database;
      for (let failures = 0; failures < waits.length;) {
        const next = await database.oldest(this.room);
        if (!next) return;
        const sent = await upload(next);
        if (sent === "later") await new Promise(resolve => setTimeout(resolve, waits[failures++]));
        else {
          failures = 0;
          await database.remove(next);
        }
      }
    } finally {
      this.sending = false;
    }
  }
}

async function upload(piece: Kept): Promise<"taken" | "never" | "later"> {
  try {
    const address = `/api/rooms/${piece.room}/sound/${piece.take}/${piece.number}?began=${piece.began}&length=${piece.length}`;
    const answer = await fetch(address, { method: "PUT", body: piece.data, headers: { "content-type": piece.data.type.split(";")[0] || "audio/webm" } });
    if (answer.ok) return "taken";
    return answer.status >= 500 || answer.status === 408 || answer.status === 429 ? "later" : "never";
  } catch {
    return "later";
  }
}

interface Database { put(piece: Kept): Promise<void>; oldest(room: string): Promise<Kept | undefined>; remove(piece: Kept): Promise<void> }

/** A browser that forbids its database (a private window) gets one that lasts as long as the page. */
async function open(): Promise<Database> {
  try {
    return ofBrowser(await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("voice", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("pieces", { keyPath: ["room", "take", "number"] });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error("The browser's database cannot be opened."));
    }));
  } catch {
    return ofPage();
  }
}

function ofBrowser(database: IDBDatabase): Database {
  const run = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>) => new Promise<T>((resolve, reject) => {
    const request = work(database.transaction("pieces", mode).objectStore("pieces"));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error("The browser's database failed."));
  });
  return {
    put: async piece => void (await run("readwrite", store => store.put(piece))),
    oldest: async room => ((await run("readonly", store => store.getAll(IDBKeyRange.bound([room], [room, []])))) as Kept[]).sort((a, b) => a.began - b.began)[0],
    remove: async piece => void (await run("readwrite", store => store.delete([piece.room, piece.take, piece.number]))),
  };
}

function ofPage(): Database {
  const pieces: Kept[] = [];
  return {
    put: async piece => void pieces.push(piece),
    oldest: async () => pieces[0],
    remove: async piece => void pieces.splice(pieces.indexOf(piece), 1),
  };
}
