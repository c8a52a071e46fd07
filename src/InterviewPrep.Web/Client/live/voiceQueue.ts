import { speechIn } from "./speech";
import { rememberVoices } from "./voicesLeft";

/** @property length in milliseconds. */
export interface Piece { readonly number: number; readonly began: number; readonly length: number; readonly data: Blob }

/** What one page load records in one room. */
interface Take { readonly room: string; readonly take: string }

type Kept = Piece & Take;

/** After a failure, in milliseconds: longer each time. */
const waits = [1_000, 3_000, 10_000, 30_000];

let opening: Promise<Database> | undefined;
const database = (): Promise<Database> => (opening ??= open());

/** Pieces of the own voice on their way to the server. They lie in the browser's database until the server has them. */
export class VoiceQueue {
  private readonly own: Take;
  private readonly whole = new Set<number>();
  private kept: Promise<unknown> = Promise.resolve();
  private bringing = false;

  constructor(room: string) {
    this.own = { room, take: crypto.randomUUID().replaceAll("-", "") };
    void navigator.locks?.request(lockOf(this.own), () => new Promise(() => undefined)); // until the page is gone
    addEventListener("online", () => void this.bring());
  }

  /** Keeps a piece as far as it has grown, in place of what was kept of it before. */
  keep(piece: Piece): void {
    rememberVoices(true);
    this.kept = this.kept.then(async () => (await database()).put({ ...piece, ...this.own })).catch(() => undefined); // a full disk: what was kept before stays
  }

  /** A piece is whole and goes to the server; resolves when it is in the browser's database. */
  async send(number: number): Promise<void> {
    this.whole.add(number);
    await this.kept;
    void this.bring();
  }

  private async bring(): Promise<void> {
    if (this.bringing) return;
    this.bringing = true;
    try {
      await bring(async () => (await (await database()).of(this.own)).find(piece => this.whole.has(piece.number)));
    } finally {
      this.bringing = false;
    }
  }
}

/** Brings what pages that are gone have left, of whatever room. Of a page that is still there, once it has gone. */
export async function bringVoicesLeft(): Promise<void> {
  for (const take of await (await database()).takes())
    void navigator.locks?.request(lockOf(take), () => bring(async () => (await (await database()).of(take))[0]));
  await forgetNone();
}

/** The page that records has it; of others, whoever brings what it left, so that no two pages do. */
const lockOf = ({ room, take }: Take) => `voice/${room}/${take}`;

/** One after the other; a piece that the server will never take is let go of. */
async function bring(next: () => Promise<Kept | undefined>): Promise<void> {
  for (let failures = 0; failures < waits.length;) {
    const piece = await next();
    if (!piece) return forgetNone();
    if ((await upload(piece)) === "later") await new Promise(resolve => setTimeout(resolve, waits[failures++]));
    else {
      failures = 0;
      await (await database()).remove(piece);
    }
  }
}

async function forgetNone(): Promise<void> {
  if ((await (await database()).takes()).length === 0) rememberVoices(false);
}

async function upload(piece: Kept): Promise<"taken" | "never" | "later"> {
  try {
    const spoken = (await speechIn(piece.data, piece.length)).map(at => `&spoken=${at}`).join("");
    const address = `/api/rooms/${piece.room}/sound/${piece.take}/${piece.number}?began=${piece.began}&length=${piece.length}${spoken}`;
    const answer = await fetch(address, { method: "PUT", body: piece.data, headers: { "content-type": piece.data.type.split(";")[0] || "audio/webm" } });
    if (answer.ok) return "taken";
    return answer.status >= 500 || [401, 408, 429].includes(answer.status) ? "later" : "never";
  } catch {
    return "later";
  }
}

interface Database {
  put(piece: Kept): Promise<void>;
  /** The oldest first. */
  of(take: Take): Promise<Kept[]>;
  takes(): Promise<Take[]>;
  remove(piece: Kept): Promise<void>;
}

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
    const transaction = database.transaction("pieces", mode);
    const request = work(transaction.objectStore("pieces"));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(new Error("The browser's database failed."));
  });
  return {
    put: async piece => void (await run("readwrite", store => store.put(piece))),
    of: ({ room, take }) => run("readonly", store => store.getAll(IDBKeyRange.bound([room, take], [room, take, []])) as IDBRequest<Kept[]>),
    takes: async () => distinct((await run("readonly", store => store.getAllKeys())).map(key => { const [room, take] = key as [string, string]; return { room, take }; })),
    remove: async piece => void (await run("readwrite", store => store.delete([piece.room, piece.take, piece.number]))),
  };
}

function ofPage(): Database {
  const pieces = new Map<number, Kept>();
  return {
    put: async piece => void pieces.set(piece.number, piece),
    of: async () => [...pieces.values()],
    takes: async () => distinct([...pieces.values()]),
    remove: async piece => void pieces.delete(piece.number),
  };
}

const distinct = (takes: readonly Take[]): Take[] => [...new Map(takes.map(take => [lockOf(take), take])).values()];
