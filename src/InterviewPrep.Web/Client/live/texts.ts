import { Prec } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";
import { asking } from "../drills/asking";
import { compiler } from "../drills/compiler";
import { prose, writing } from "../drills/editor";
import { byId, h } from "../drills/html";
import { personalKeymap, type KeymapName } from "../drills/keymaps";
import type { CursorView, RoomView, RoundView } from "../rooms/contract";
import type { Room } from "../rooms/room";
import { moveCursor, remoteCursors, removeCursor } from "./cursors";

/** The shared texts: one editor for each round, the one of now in sight. */
export class Texts {
  private readonly editors = new Map<number, { view: EditorView; place: HTMLElement }>();
  private personal: Awaited<ReturnType<typeof personalKeymap>> = [];
  private room: Room | null = null;
  private current = 0;
  /** Rounds of whose question the compiler may tell; a text of before may still have something to ask. */
  private readonly compiled = new Set<number>();
  run: (() => void) | null = null;
  submit: (() => void) | null = null;

  constructor(private readonly id: string, private readonly keys: string, private readonly nonce: string) {}

  async begin(room: Room): Promise<void> {
    this.room = room;
    this.personal = await personalKeymap(this.keys as KeymapName);
  }

  /** The editor of the round that is played, or was last. */
  get editor(): EditorView | null {
    return this.editors.get(this.current)?.view ?? null;
  }

  /** @param compiles Whether the compiler may be asked: to a candidate it would tell of a question that is not revealed yet. */
  show(round: RoundView | null, compiles: boolean): void {
    if (round && compiles) this.compiled.add(round.number);
    if (!round || !this.room?.has(round.number)) return;
    if (!this.editors.has(round.number)) this.open(round, this.room);
    this.current = round.number;
    for (const [number, { place }] of this.editors) place.hidden = number !== round.number;
  }

  moveCursor({ by, cursor }: CursorView, view: RoomView): void {
    const editor = this.editors.get(cursor.round)?.view;
    const at = view.members.findIndex(member => member.id === by);
    if (!editor || at < 0) return;
    moveCursor(editor, { by, name: view.members[at]!.name, look: at % 4, anchor: cursor.anchor, head: cursor.head });
  }

  forget(by: string): void {
    for (const { view } of this.editors.values()) removeCursor(view, by);
  }

  private open(round: RoundView, room: Room): void {
    const place = h("div", { className: "editor" });
    byId("texts").append(place);
    const number = round.number;
    const cursors = remoteCursors(() => room.settled(), (anchor, head) => room.tell("MoveCursor", { round: number, version: room.versionOf(number), anchor, head }));
    const shortcuts = Prec.highest(keymap.of([
      { key: "Mod-Enter", run: () => (this.run?.(), true) },
      { key: "Shift-Mod-Enter", run: () => (this.submit?.(), true) },
    ]));
    const ask = asking(this.id, number);
    const look = round.isCoding ? [shortcuts, this.personal, compiler((what, body) => (this.compiled.has(number) ? ask(what, body) : Promise.resolve(null))), writing(this.nonce)] : [this.personal, prose(this.nonce)];
    this.editors.set(number, { place, view: room.edit(number, place, [...look, cursors]) });
  }
}
