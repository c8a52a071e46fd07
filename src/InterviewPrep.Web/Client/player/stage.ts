import { EditorState } from "@codemirror/state";
import { EditorView, highlightSpecialChars } from "@codemirror/view";
import { csharpLook, prose } from "../drills/editor";
import { byId } from "../drills/html";
import { cursors, moveCursor, removeCursor } from "../live/cursors";
import type { ShownText } from "./contract";
import type { Moment } from "./moment";
import type { Recording } from "./wire";

/** The text of a moment in an editor that only reads, with the cursors of those who were in it. */
export class Stage {
  private view: EditorView | null = null;
  private round = 0;
  private version = 0;
  private shownCursors = new Set<string>();

  constructor(private readonly recording: Recording, private readonly nonce: string) {}

  get text(): ShownText | null {
    return this.view ? { round: this.round, version: this.version, editor: this.view } : null;
  }

  /** The whole text that is shown. */
  get words(): string {
    return this.view?.state.doc.toString() ?? "";
  }

  /** Shows a round's text; the place that was just written at comes into sight. */
  show(moment: Moment, round: number): void {
    const text = moment.texts.get(round);
    const view = this.editorOf(round);
    const before = view.state.doc;
    const doc = text?.doc ?? EditorState.create().doc;
    this.version = text?.version ?? 0;
    if (!before.eq(doc)) view.dispatch({ changes: difference(before.toString(), doc.toString()) });
    this.showCursors(view, moment, round);
    const touched = moment.touched;
    if (touched?.round === round && !before.eq(doc)) view.dispatch({ effects: EditorView.scrollIntoView(Math.min(touched.at, doc.length), { y: "nearest", yMargin: 60 }) });
  }

  private showCursors(view: EditorView, moment: Moment, round: number): void {
    const shown = new Set<string>();
    for (const [by, cursor] of moment.cursors) {
      if (cursor.round !== round) continue;
      const person = this.recording.people.find(one => one.number === by);
      if (!person) continue;
      shown.add(String(by));
      moveCursor(view, { by: String(by), name: person.name, look: (by - 1) % 4, anchor: cursor.anchor, head: cursor.head });
    }
    for (const by of this.shownCursors) if (!shown.has(by)) removeCursor(view, by);
    this.shownCursors = shown;
  }

  /** Code and words look different, so a round has an editor of its own kind. */
  private editorOf(round: number): EditorView {
    if (this.view && this.round === round) return this.view;
    this.view?.destroy();
    this.round = round;
    this.shownCursors = new Set();
    const place = byId("played-text");
    place.replaceChildren();
    const coding = this.recording.rounds.find(one => one.number === round)?.isCoding ?? true;
    const look = coding ? [csharpLook(this.nonce), highlightSpecialChars()] : prose(this.nonce);
    const fixed = [EditorState.readOnly.of(true), EditorView.editable.of(false), EditorView.contentAttributes.of({ tabindex: "0", "aria-label": coding ? "The code at this moment" : "The shared notes at this moment" })];
    this.view = new EditorView({ parent: place, state: EditorState.create({ extensions: [fixed, look, cursors] }) });
    return this.view;
  }
}

/** One change from a text to another: what they share at both ends stays, so that scrolling and comments hold still. */
export function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let end = 0;
  while (end < most - from && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}
