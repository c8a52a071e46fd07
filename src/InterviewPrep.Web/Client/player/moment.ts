import { ChangeSet, Text } from "@codemirror/state";
import type { BoardElement, Line, Segment } from "./wire";

export interface Cursor { readonly round: number; readonly anchor: number; readonly head: number }

/** Everything as it was at one moment: made of a segment's beginning and the events since. */
export class Moment {
  readonly texts = new Map<number, { doc: Text; version: number }>();
  readonly cursors = new Map<number, Cursor>();
  readonly board = new Map<string, BoardElement>();
  /** Where somebody wrote last; null before the first word. */
  touched: { round: number; at: number } | null = null;
  boardVersion = 0;
  private next = 0;

  constructor(readonly number: number, private readonly segment: Segment) {
    for (const { round, version, text } of segment.texts) this.texts.set(round, { doc: textOf(text), version });
    for (const cursor of segment.cursors) this.apply(cursor);
    for (const element of segment.board) this.board.set(element.id, element);
  }

  /** Goes on to a moment that is not before the one of now. */
  advance(at: number): void {
    const { events } = this.segment;
    while (this.next < events.length && events[this.next]!.at <= at) this.apply(events[this.next++]!);
  }

  /** Whether a moment can be reached from here. */
  reaches(number: number, at: number): boolean {
    return number === this.number && (this.next === 0 || this.segment.events[this.next - 1]!.at <= at);
  }

  private apply(line: Line): void {
    if (line.k === "text_edited") this.edit(line);
    else if (line.k === "cursor_sampled") this.cursors.set(line.member!, { round: line.round!, anchor: line.anchor!, head: line.head! });
    else if (line.k === "round_started") this.texts.set(line.round!, { doc: textOf(line.candidate === undefined ? (line.starter ?? "") : ""), version: 0 });
    else if (line.k === "board_drawn") {
      for (const element of line.elements!) this.board.set(element.id, element);
      this.boardVersion++;
    }
  }

  private edit(line: Line): void {
    const text = this.texts.get(line.round!);
    if (!text) return;
    let { doc } = text;
    let end = 0;
    for (const update of line.updates!) {
      const changes = ChangeSet.fromJSON(update.changes);
      doc = changes.apply(doc);
      changes.iterChanges((_fromA, _toA, _fromB, toB) => (end = toB));
      for (const [by, cursor] of this.cursors)
        if (cursor.round === line.round) this.cursors.set(by, { ...cursor, anchor: moved(changes, cursor.anchor), head: moved(changes, cursor.head) });
    }
    this.texts.set(line.round!, { doc, version: line.version! + line.updates!.length });
    this.cursors.set(line.member!, { round: line.round!, anchor: end, head: end });
    this.touched = { round: line.round!, at: end };
  }
}

const textOf = (text: string): Text => Text.of(text.split("\n"));

const moved = (changes: ChangeSet, at: number): number => changes.mapPos(Math.min(at, changes.length), 1);
