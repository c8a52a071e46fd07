import { type HubConnection, HubConnectionState } from "@microsoft/signalr";
import type { EditBatch, JoinRoom, RoomClient, RoomIntents, RoomJoined, RoomRefusal } from "./contract";
import { hubAt, refusalIn } from "./hub";

/** `live`: joined; `reconnecting`: trying, nothing is lost; `closed`: for good, the reason was told. */
export type ConnectionState = "connecting" | "live" | "reconnecting" | "closed";

/** The server said no to an intent: a stable code and a sentence for people. */
export class Refused extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }

  /** Whether it says something of the server's moment and nothing of what was asked: asking again later may do. */
  get passes(): boolean {
    return ["try-again", "failed", "closed"].includes(this.code);
  }
}

type Listener<K extends keyof RoomClient> = (...told: Parameters<RoomClient[K]>) => unknown;

const retryMs = [0, 200, 400, 800, 1000];

/** Longer each time: a line may be so slow that a handshake takes many seconds. */
const startWithinMs = [4000, 8000, 16_000];

/** A hub connection that comes back by itself: at once, then every second, and when the browser is online again. */
export class RoomConnection {
  private readonly hub: HubConnection;
  private readonly wake = new Set<() => void>();
  private readonly waiting = new Set<(cause: Error) => void>();
  private joined: ((joined: RoomJoined) => void) | null = null;
  private ended = false;
  state: ConnectionState = "connecting";

  /** `enter` is asked for after every reconnect and whenever the server reads the room afresh. */
  constructor(
    url: string,
    private readonly enter: () => Promise<void>,
    private readonly onState: (state: ConnectionState) => void,
  ) {
    this.hub = hubAt(url);
    this.hub.onclose(() => this.lost());
    this.on("Joined", joined => this.joined?.(joined));
    this.on("Resync", () => void this.rejoin());
    this.on("Closed", () => this.end());
    globalThis.addEventListener?.("online", this.wakeUp);
    globalThis.document?.addEventListener("visibilitychange", this.wakeUp);
  }

  /** Connects, however long it takes, and joins. */
  async start(): Promise<void> {
    for (let attempt = 0; !this.ended; attempt++) {
      await this.pause(nth(retryMs, attempt));
      if (await this.tryStart(nth(startWithinMs, attempt))) return;
    }
  }

  on<K extends keyof RoomClient>(name: K, listener: Listener<K>): void {
    this.hub.on(name, listener as (...told: unknown[]) => void);
  }

  /** `received` runs before any later message is handled. */
  join(join: JoinRoom, received: (joined: RoomJoined) => void): Promise<void> {
    return this.answered<void>(done => {
      this.joined = joined => {
        this.joined = null;
        received(joined);
        done();
      };
      return this.ask("Join", join);
    });
  }

  /** Sends a batch and waits for its answer: null when it is stored. */
  async edit(batch: EditBatch): Promise<RoomRefusal | null> {
    const { client } = batch.updates[0]!;
    let stored!: Listener<"EditAcknowledged">, refused!: Listener<"EditRefused">;
    try {
      return await this.answered(done => {
        this.on("EditAcknowledged", (stored = told => told.client === client && done(null)));
        this.on("EditRefused", (refused = told => told.client === client && done(told.reason)));
        return this.hub.send("Edit", batch);
      });
    } finally {
      this.hub.off("EditAcknowledged", stored);
      this.hub.off("EditRefused", refused);
    }
  }

  /** Sends and does not wait; false when there is no connection. */
  send<K extends keyof RoomIntents>(name: K, ...args: Parameters<RoomIntents[K]>): boolean {
    if (this.hub.state !== HubConnectionState.Connected) return false;
    this.hub.send(name, ...args).catch(() => undefined); // a lost connection resends by itself
    return true;
  }

  /** Waits for the server's answer; a refusal is thrown as {@link Refused}. */
  async ask<K extends keyof RoomIntents>(name: K, ...args: Parameters<RoomIntents[K]>): Promise<ReturnType<RoomIntents[K]>> {
    try {
      return await this.hub.invoke(name, ...args);
    } catch (error) {
      const refusal = refusalIn(error);
      throw refusal ? new Refused(refusal.code, refusal.message) : error;
    }
  }

  /** Drops the line without a goodbye; for tests and fault drivers. */
  async drop(): Promise<void> {
    await this.hub.stop();
  }

  end(): void {
    this.ended = true;
    globalThis.removeEventListener?.("online", this.wakeUp);
    globalThis.document?.removeEventListener("visibilitychange", this.wakeUp);
    this.become("closed");
    void this.hub.stop();
    this.wakeUp();
  }

  /** Asks, and waits for `done`; a connection that is lost meanwhile fails it. */
  private answered<T>(asking: (done: (answer: T) => void) => Promise<unknown>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const end = () => this.waiting.delete(reject);
      this.waiting.add(reject);
      asking(answer => (end(), resolve(answer))).catch((cause: unknown) => (end(), reject(cause)));
    });
  }

  private lost(): void {
    [...this.waiting].forEach(fail => fail(new Error("The connection was lost.")));
    this.waiting.clear();
    if (this.ended) return;
    this.become("reconnecting");
    void this.start();
  }

  private async tryStart(withinMs: number): Promise<boolean> {
    try {
      await within(withinMs, this.hub.start());
    } catch {
      await this.hub.stop();
      return false;
    }
    await this.rejoin();
    return true;
  }

  /** Joins; a join that fails drops the line, which starts over. */
  async rejoin(): Promise<void> {
    try {
      await this.enter();
      this.become("live");
    } catch (error) {
      if (error instanceof Refused && !error.passes) return this.end();
      if (error instanceof Refused) await this.pause(retryMs.at(-1)!);
      await this.hub.stop();
    }
  }

  private become(state: ConnectionState): void {
    if (this.state === state || this.state === "closed") return;
    this.state = state;
    this.onState(state);
  }

  private pause(ms: number): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        clearTimeout(timer);
        this.wake.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.wake.add(done);
    });
  }

  private readonly wakeUp = () => [...this.wake].forEach(done => done());
}

/** The last one goes on for ever. */
function nth(values: readonly number[], at: number): number {
  return values[Math.min(at, values.length - 1)]!;
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error("Too late.")), ms)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
