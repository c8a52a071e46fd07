import { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from "@codemirror/collab";
import { ChangeSet, type EditorState, type Extension, type Transaction } from "@codemirror/state";
import { batchFrom } from "./batches";
import type { ChangeJson, DocumentView, EditAcknowledgement, EditBatch, RoomRefusal, TextChange, UpdateMessage } from "./contract";
import type { Journal } from "./journal";

/** What shows the text: an `EditorView`, or a bare state in tests and load drivers. */
export interface Editor {
  readonly state: EditorState;
  dispatch(transactions: readonly Transaction[]): void;
}

export interface SharedTextPorts {
  /** False when there is no connection. */
  send(batch: EditBatch): boolean;
  /** The documents no longer fit together: join again. */
  rejoin(): void;
  /** The server will not take these changes: `text` is what the person sees, to be kept for them; the document starts over. */
  refused(round: number, text: string, reason: RoomRefusal): void;
  /** The browser's storage does not take the journal. */
  unkept(cause: unknown): void;
}

/**
 * One document of a room in one editor: sends numbered updates, one batch at a time, and keeps each in the journal until it is
 * acknowledged. Updates are received one by one, exactly as the server rebases: mapping over several at once may order insertions
 * at the same place differently.
 */
export class SharedText {
  readonly client = newClient();
  readonly round: number;
  readonly startText: string;
  private readonly startVersion: number;
  readonly extension: Extension;
  private editor: Editor | null = null;
  private acknowledged = 0;
  private kept: ChangeSet[] = [];
  private underWay = 0;
  private missed: UpdateMessage[] = [];
  private waiting: (() => void)[] = [];

  constructor(document: DocumentView, private readonly ports: SharedTextPorts, private readonly journal: Journal) {
    this.round = document.round;
    this.startText = document.text ?? "";
    this.startVersion = document.version;
    this.extension = collab({ startVersion: document.version, clientID: this.client });
  }

  /** The version up to which this editor has everything. */
  get version(): number {
    return this.editor ? getSyncedVersion(this.editor.state) : this.startVersion + this.missed.length;
  }

  get isSettled(): boolean {
    return !this.editor || sendableUpdates(this.editor.state).length === 0;
  }

  /** The editor must show {@link startText}; what came in since is applied now. */
  attach(editor: Editor): void {
    this.editor = editor;
    this.take(this.missed.splice(0));
    this.changed();
  }

  /** Resolves when every own update is stored, or has to wait until this tab writes. */
  settled(): Promise<void> {
    return this.isSettled ? Promise.resolve() : new Promise(resolve => this.waiting.push(resolve));
  }

  /** To be called after each transaction that changed the text. */
  changed(): void {
    this.writeJournal();
    this.push();
  }

  /** After joining again: what happened meanwhile, own updates included; what is left is sent anew. */
  catchUp(document: DocumentView): void {
    if (document.text !== null) return this.startOver({ code: "unknown-version", message: "The server has no such version of this text." });
    this.underWay = 0;
    this.take(document.updates);
    this.push();
  }

  receive(change: TextChange): void {
    const known = this.version - change.version;
    if (known < 0) this.ports.rejoin();
    else this.take(change.updates.slice(known));
  }

  acknowledge(acknowledgement: EditAcknowledgement): void {
    if (!this.editor || acknowledgement.client !== this.client) return;
    const own = sendableUpdates(this.editor.state).slice(0, Math.max(0, acknowledgement.number - this.acknowledged));
    this.take(own.map((update, i) => ({ client: this.client, number: this.acknowledged + 1 + i, changes: update.changes.toJSON() as ChangeJson })));
    if (this.version < acknowledgement.version) this.ports.rejoin();
    else this.push();
  }

  /** @returns whether the refusal concerned this editor. */
  refuse(client: string | null, reason: RoomRefusal): boolean {
    if (client !== null && client !== this.client) return false;
    this.underWay = 0;
    if (reason.code === "not-writing") this.release(); // kept until this tab writes
    else if (reason.code === "too-far-behind" || reason.code === "try-again") this.ports.rejoin();
    else this.startOver(reason);
    return true;
  }

  private push(): void {
    if (!this.editor || this.underWay > 0) return;
    const updates = sendableUpdates(this.editor.state).map(update => update.changes.toJSON() as ChangeJson);
    if (updates.length === 0) return;
    const batch = batchFrom(this.round, this.version, this.client, this.acknowledged + 1, updates);
    if (this.ports.send(batch)) this.underWay = batch.updates.length;
  }

  private take(updates: readonly UpdateMessage[]): void {
    if (!this.editor) return void this.missed.push(...updates);
    if (updates.length === 0) return;
    const transactions: Transaction[] = [];
    let state = this.editor.state;
    for (const { client, number, changes } of updates) {
      const transaction = receiveUpdates(state, [{ clientID: client, changes: ChangeSet.fromJSON(changes) }]);
      transactions.push(transaction);
      state = transaction.state;
      if (client === this.client) this.stored(number);
    }
    this.editor.dispatch(transactions);
    this.writeJournal();
    if (this.isSettled) this.release();
  }

  private release(): void {
    this.waiting.splice(0).forEach(resolve => resolve());
  }

  private stored(number: number): void {
    this.journal.forget(this.round, this.client, number);
    this.acknowledged = number;
    this.kept.shift();
    if (this.underWay > 0) this.underWay--;
  }

  /** Writes what is new or was mapped; entries that did not change stay. */
  private writeJournal(): void {
    if (!this.editor) return;
    const pending = sendableUpdates(this.editor.state).map(update => update.changes);
    try {
      pending.forEach((changes, i) => {
        if (this.kept[i] === changes) return;
        this.journal.keep(this.round, this.client, this.acknowledged + 1 + i, { base: this.version + i, changes: changes.toJSON() as ChangeJson });
      });
    } catch (cause) {
      this.ports.unkept(cause);
    }
    this.kept = pending;
  }

  private startOver(reason: RoomRefusal): void {
    const text = this.editor?.state.doc.toString() ?? "";
    this.kept.forEach((_, i) => this.journal.forget(this.round, this.client, this.acknowledged + 1 + i));
    this.kept = [];
    this.editor = null;
    this.release();
    this.ports.refused(this.round, text, reason);
  }
}

export function newClient(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(36).padStart(2, "0")).join("");
}
