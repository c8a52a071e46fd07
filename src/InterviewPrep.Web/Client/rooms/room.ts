import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, ViewPlugin } from "@codemirror/view";
import { Refused, RoomConnection, type ConnectionState } from "./connection";
import type { BoardElementView, CallSignalView, ChatView, CursorView, DocumentView, RoomIntents, RoomJoined, RoomRefusal, RoomView, RunProgress } from "./contract";
import { HashReports } from "./hashes";
import { Journal } from "./journal";
import { recover, type Unsent } from "./recovery";
import { newClient, SharedText } from "./sharedText";

export { Refused, type ConnectionState } from "./connection";
export type { Unsent } from "./recovery";

/** What a page wants to hear of its room. */
export interface RoomListeners {
  /** The room as you may see it: after joining, and after each change but text. */
  room(view: RoomView): void;
  connection(state: ConnectionState): void;
  /** False: another tab writes now, this one reads; offer {@link Room.useHere}. */
  writing(writes: boolean): void;
  /** A case of a run is judged. */
  run(progress: RunProgress): void;
  /** Text that the server would not take any more, e.g. after the deadline: show it for copying. */
  unsent(unsent: Unsent): void;
  /** The browser's storage is full or forbidden: tell the person not to close the tab before all is stored. */
  unkept(cause: unknown): void;
  /** The connection was closed for good. */
  closed(reason: RoomRefusal): void;
  live?: LiveListeners;
}

/** What the page of a live session wants to hear besides. */
export interface LiveListeners {
  /** All messages so far, after joining; then each new one. */
  chat(messages: readonly ChatView[], fresh: boolean): void;
  /** The whole whiteboard after joining; then what changed. */
  board(elements: readonly BoardElementView[]): void;
  cursor(moved: CursorView): void;
  signal(signal: CallSignalView): void;
}

/** What is asked for again and again while a text changes: no occasion to tell its hash. */
const frequent: readonly string[] = ["Draw", "SendChat"];

type Intents = Omit<RoomIntents, "Join" | "Edit" | "UseHere" | "ReportHash" | "MoveCursor" | "SignalCall">;

/**
 * A room in a page. `await openRoom(id, listeners)`, then `edit(...)` for each document to show and `ask(...)` for everything else.
 */
export class Room {
  private readonly connection: RoomConnection;
  private readonly journal: Journal;
  private readonly texts = new Map<number, SharedText>();
  private readonly editors = new Map<number, { view: EditorView; extensions: Extension; writable: Compartment }>();
  private readonly hashes = new Map<number, HashReports>();
  private readonly tab = newClient();
  private recovered = false;
  private writes = true;
  private clockAhead = 0;
  private opening: { resolve(): void; reject(cause: Refused): void } | null = null;
  view!: RoomView;

  constructor(id: string, private readonly listeners: RoomListeners) {
    this.journal = new Journal(localStorage, id);
    this.connection = new RoomConnection(`/rooms/${id}/hub`, () => this.enter(), state => this.became(state));
    this.connection.on("TextChanged", change => this.texts.get(change.round)?.receive(change));
    this.connection.on("DocumentOpened", document => this.texts.has(document.round) || this.begin(document));
    this.connection.on("ChatSaid", message => listeners.live?.chat([message], true));
    this.connection.on("BoardChanged", elements => listeners.live?.board(elements));
    this.connection.on("CursorMoved", moved => listeners.live?.cursor(moved));
    this.connection.on("CallSignalled", signal => listeners.live?.signal(signal));
    this.connection.on("EditAcknowledged", told => this.texts.get(told.round)?.acknowledge(told));
    this.connection.on("EditRefused", told => this.texts.get(told.round)?.refuse(told.client, told.reason));
    this.connection.on("RoomChanged", view => this.show(view));
    this.connection.on("RunProgressed", progress => listeners.run(progress));
    this.connection.on("TakenOver", () => this.mayWrite(false));
    this.connection.on("Closed", reason => this.closed(reason));
  }

  /** Connects; resolves when the room can be shown, throws {@link Refused} when there is no way in. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.opening = { resolve, reject };
      void this.connection.start();
    });
  }

  /** The server's time of now, in milliseconds since 1970. */
  now(): number {
    return Date.now() + this.clockAhead;
  }

  /** Shows a round's document in `parent`. Undo takes back own changes only, given `history()` among the extensions. */
  edit(round: number, parent: HTMLElement, extensions: Extension): EditorView {
    const writable = new Compartment();
    const view = new EditorView({ parent, state: this.stateOf(round, extensions, writable) });
    this.editors.set(round, { view, extensions, writable });
    return view;
  }

  /** Sends an intent once all own text is stored, so that the server judges what the person sees. Throws {@link Refused}. */
  async ask<K extends keyof Intents>(name: K, ...args: Parameters<Intents[K]>): Promise<ReturnType<Intents[K]>> {
    if (this.connection.state !== "live") throw new Refused("offline", "You are not connected at the moment. Your text is kept; try again shortly.");
    if (this.writes) await this.settled();
    if (!frequent.includes(name)) await this.reportHashes(); // it may end the session, after which nothing is told
    return this.connection.ask(name, ...args);
  }

  /** Sends what is true only now (a cursor, a call's signal) and does not wait; false when there is no connection. */
  tell<K extends "MoveCursor" | "SignalCall">(name: K, ...args: Parameters<RoomIntents[K]>): boolean {
    return this.connection.state === "live" && this.connection.send(name, ...args);
  }

  /** Whether a round's text can be shown. */
  has(round: number): boolean {
    return this.texts.has(round);
  }

  /** The version of a round's text up to which this page has everything. */
  versionOf(round: number): number {
    return this.texts.get(round)?.version ?? 0;
  }

  /** Resolves when every own update is stored. */
  async settled(): Promise<void> {
    await Promise.all([...this.texts.values()].map(text => text.settled()));
  }

  /** Makes this tab the one that writes. */
  async useHere(): Promise<void> {
    await this.connection.ask("UseHere");
    this.mayWrite(true);
  }

  /** Leaves the room; what is not stored stays in the journal. */
  leave(): void {
    this.connection.end();
  }

  private async enter(): Promise<void> {
    try {
      await this.recoverAndJoin();
    } catch (error) {
      if (error instanceof Refused && !error.passes) this.closed({ code: error.code, message: error.message });
      throw error;
    }
  }

  private async recoverAndJoin(): Promise<void> {
    if (!this.recovered) (await recover(this.connection, this.journal, this.tab)).forEach(unsent => this.listeners.unsent(unsent));
    this.recovered = true;
    const known = [...this.texts.values()].map(text => ({ round: text.round, version: text.version }));
    await this.connection.join({ tab: this.tab, write: this.writes, known }, joined => this.entered(joined));
  }

  private entered(joined: RoomJoined): void {
    this.view = joined.room;
    for (const document of joined.documents) {
      const text = this.texts.get(document.round);
      if (text) text.catchUp(document);
      else this.begin(document);
    }
    this.writes = joined.writes;
    this.listeners.writing(joined.writes);
    this.show(joined.room);
    this.listeners.live?.chat(joined.chat, false);
    this.listeners.live?.board(joined.board);
    this.opening?.resolve();
  }

  private closed(reason: RoomRefusal): void {
    this.listeners.closed(reason);
    this.opening?.reject(new Refused(reason.code, reason.message));
  }

  private begin(document: DocumentView): void {
    this.texts.set(document.round, this.newText(document));
    const editor = this.editors.get(document.round);
    editor?.view.setState(this.stateOf(document.round, editor.extensions, editor.writable));
  }

  private newText(document: DocumentView): SharedText {
    return new SharedText(document, {
      send: batch => this.connection.state === "live" && this.connection.send("Edit", batch),
      rejoin: () => void this.connection.rejoin(),
      refused: (round, text, reason) => this.startOver(round, text, reason),
      unkept: cause => this.listeners.unkept(cause),
    }, this.journal);
  }

  private startOver(round: number, text: string, reason: RoomRefusal): void {
    this.listeners.unsent({ round, text, reason });
    this.texts.delete(round);
    void this.connection.rejoin();
  }

  private stateOf(round: number, extensions: Extension, writable: Compartment): EditorState {
    const text = this.texts.get(round);
    if (!text) throw new Error(`The room has no document ${round}.`);
    const follow = ViewPlugin.define(view => {
      queueMicrotask(() => text.attach(view)); // a view must not be changed while it is made
      const hashes = new HashReports(text, view, hash => void this.connection.send("ReportHash", hash));
      this.hashes.set(round, hashes);
      return { update: update => update.docChanged && text.changed(), destroy: () => hashes.stop() };
    });
    return EditorState.create({ doc: text.startText, extensions: [extensions, text.extension, follow, writable.of(this.readOnly(round))] });
  }

  private show(view: RoomView): void {
    this.view = view;
    this.clockAhead = Date.parse(view.now) - Date.now();
    this.listeners.room(view);
    this.applyWritable();
    if (view.open) void this.settled().then(() => this.reportHashes());
  }

  /** Who takes part tells what they see: on the half minute, with what they ask for, and whenever more than text has changed, as with a run or the end of a round. */
  private async reportHashes(): Promise<void> {
    if (this.view.role !== "Observer") await Promise.all([...this.hashes.values()].map(hashes => hashes.report()));
  }

  private mayWrite(writes: boolean): void {
    this.writes = writes;
    this.listeners.writing(writes);
    this.applyWritable();
    if (writes) this.texts.forEach(text => text.changed());
  }

  private became(state: ConnectionState): void {
    this.listeners.connection(state);
    if (state === "live") this.texts.forEach(text => text.changed());
  }

  private applyWritable(): void {
    for (const [round, { view, writable }] of this.editors) view.dispatch({ effects: writable.reconfigure(this.readOnly(round)) });
  }

  private readOnly(round: number): Extension {
    const found = this.view.rounds.find(r => r.number === round);
    const open = this.view.open && found?.outcome === null && found.endedAt === null && found.role !== "Observer";
    return EditorState.readOnly.of(!open || !this.writes);
  }
}

/** Connects and joins; resolves when the room can be shown. */
export async function openRoom(id: string, listeners: RoomListeners): Promise<Room> {
  const room = new Room(id, listeners);
  await room.start();
  return room;
}
