import { EditorState, type Transaction } from "@codemirror/state";
import { addressFor, type Caller } from "./lines";
import type { Fingers } from "./fingers";
import { RoomConnection } from "../../../../src/InterviewPrep.Web/Client/rooms/connection";
import type { DocumentView, TextChange, UpdateMessage } from "../../../../src/InterviewPrep.Web/Client/rooms/contract";
import { Journal, type JournalStorage } from "../../../../src/InterviewPrep.Web/Client/rooms/journal";
import { recover } from "../../../../src/InterviewPrep.Web/Client/rooms/recovery";
import { newClient, SharedText, type Editor } from "../../../../src/InterviewPrep.Web/Client/rooms/sharedText";

export interface PersonPorts {
  /** An edit is in the editor; `number` counts those of `client` from 1. */
  made(client: string, number: number): void;
  /** An edit of somebody else is in this person's text. */
  saw(client: string, number: number): void;
  /** Something was refused or given up: nothing of the kind may happen. */
  failed(what: string): void;
}

/** Somebody with a browser: the product's own client without a screen. What the browser keeps outlives the page. */
export class Person {
  private readonly kept = new Kept();
  private page: Page;

  constructor(private readonly url: string, private readonly room: string, readonly caller: Caller, private readonly fingers: Fingers, private readonly ports: PersonPorts) {
    this.page = this.newPage();
  }

  /** Resolves when the text can be seen. */
  arrive(): Promise<void> {
    return this.page.open();
  }

  /** False while the page is still loading: nobody could type. */
  type(): boolean {
    return this.page.type(this.fingers);
  }

  get isHere(): boolean {
    return this.page.isHere;
  }

  /** Cuts the line without a goodbye; the client comes back by itself. */
  drop(): void {
    this.caller.line?.terminate();
  }

  /** Loads the page anew: what was not stored yet is in the browser. */
  reload(): void {
    this.page.close();
    this.page = this.newPage();
    void this.page.open();
  }

  leave(): void {
    this.page.close();
  }

  /** Null while this person is not connected or something is not stored. */
  get text(): string | null {
    return this.page.text;
  }

  private newPage(): Page {
    return new Page(addressFor(this.caller, this.url), new Journal(this.kept, this.room), this.ports);
  }
}

/** What `room.ts` does for a page, with a bare state in place of an editor's view. */
class Page {
  private readonly connection: RoomConnection;
  private readonly tab = newClient();
  private shared: SharedText | null = null;
  private editor: BareEditor | null = null;
  private recovered = false;
  private number = 0;
  private opened!: () => void;
  private readonly opening = new Promise<void>(resolve => (this.opened = resolve));

  constructor(address: string, private readonly journal: Journal, private readonly ports: PersonPorts) {
    this.connection = new RoomConnection(address, () => this.enter(), state => state === "live" && this.shared?.changed());
    this.connection.on("TextChanged", change => this.receive(change));
    this.connection.on("EditAcknowledged", told => this.shared?.acknowledge(told));
    this.connection.on("EditRefused", told => this.shared?.refuse(told.client, told.reason));
    this.connection.on("RoomChanged", () => undefined);
    this.connection.on("TakenOver", () => this.connection.state !== "closed" && ports.failed("taken over"));
    this.connection.on("Closed", reason => ports.failed(`closed: ${reason.message}`));
  }

  async open(): Promise<void> {
    void this.connection.start();
    await this.opening;
  }

  get isHere(): boolean {
    return this.connection.state === "live";
  }

  type(fingers: Fingers): boolean {
    if (!this.editor || !this.shared) return false;
    const { state } = this.editor;
    const { from, to, insert } = fingers.stroke({ length: state.doc.length, slice: (a, b) => state.sliceDoc(a, b) });
    this.ports.made(this.shared.client, ++this.number);
    this.editor.dispatch([state.update({ changes: { from, to, insert } })]);
    this.shared.changed();
    return true;
  }

  close(): void {
    this.connection.end();
  }

  get text(): string | null {
    return this.isHere && this.shared?.isSettled ? this.editor!.state.doc.toString() : null;
  }

  private async enter(): Promise<void> {
    if (!this.recovered) (await recover(this.connection, this.journal, this.tab)).forEach(unsent => this.ports.failed(`not recovered: ${unsent.reason.message}`));
    this.recovered = true;
    const known = this.shared ? [{ round: this.shared.round, version: this.shared.version }] : [];
    await this.connection.join({ tab: this.tab, write: true, known }, joined => this.entered(joined.documents[0]!));
  }

  private entered(document: DocumentView): void {
    if (!this.shared) return this.begin(document);
    this.shared.catchUp(document);
    this.tell(document.updates);
  }

  private begin(document: DocumentView): void {
    this.shared = new SharedText(document, {
      send: batch => this.connection.state === "live" && this.connection.send("Edit", batch),
      rejoin: () => void this.connection.rejoin(),
      refused: (_, __, reason) => this.ports.failed(`refused: ${reason.message}`),
      unkept: cause => this.ports.failed(`not kept: ${cause}`),
    }, this.journal);
    this.editor = new BareEditor(EditorState.create({ doc: this.shared.startText, extensions: [this.shared.extension] }));
    this.shared.attach(this.editor);
    this.opened();
  }

  private receive(change: TextChange): void {
    this.shared?.receive(change);
    this.tell(change.updates);
  }

  private tell(updates: readonly UpdateMessage[]): void {
    for (const { client, number } of updates) if (client !== this.shared?.client) this.ports.saw(client, number);
  }
}

class BareEditor implements Editor {
  constructor(public state: EditorState) {}

  dispatch(transactions: readonly Transaction[]): void {
    this.state = transactions.at(-1)!.state;
  }
}

/** A browser's storage, in memory. */
class Kept implements JournalStorage {
  private readonly items = new Map<string, string>();

  get length(): number {
    return this.items.size;
  }

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }

  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
}
