import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, WidgetType } from "@codemirror/view";

/** Where somebody else is in the text. `look` is 0 to 3: the colour, which always comes with the name. */
export interface RemoteCursor { readonly by: string; readonly name: string; readonly look: number; readonly anchor: number; readonly head: number }

const moved = StateEffect.define<RemoteCursor>();
const gone = StateEffect.define<string>();

class Caret extends WidgetType {
  constructor(private readonly name: string, private readonly look: number) {
    super();
  }

  override eq(other: Caret): boolean {
    return other.name === this.name && other.look === this.look;
  }

  toDOM(): HTMLElement {
    const caret = document.createElement("span");
    caret.className = `remote-caret look-${this.look}`;
    caret.ariaHidden = "true";
    const label = document.createElement("span");
    label.textContent = this.name;
    caret.append(label);
    return caret;
  }
}

/** Draws where others are. */
export const cursors = StateField.define<ReadonlyMap<string, RemoteCursor>>({
  create: () => new Map(),
  update(known, transaction) {
    let next = known;
    const change = () => (next === known ? (next = new Map(known)) : next) as Map<string, RemoteCursor>;
    if (transaction.docChanged)
      for (const cursor of known.values()) change().set(cursor.by, { ...cursor, anchor: transaction.changes.mapPos(cursor.anchor, 1), head: transaction.changes.mapPos(cursor.head, 1) });
    for (const effect of transaction.effects) {
      if (effect.is(moved)) change().set(effect.value.by, within(effect.value, transaction.newDoc.length));
      if (effect.is(gone)) change().delete(effect.value);
    }
    return next;
  },
  provide: field => EditorView.decorations.from(field, all => draw([...all.values()])),
});

/** Another browser's word is no promise: a place outside the text would make every later change of it fail. */
function within(cursor: RemoteCursor, length: number): RemoteCursor {
  const inside = (place: number) => Math.min(Math.max(place, 0), length);
  return { ...cursor, anchor: inside(cursor.anchor), head: inside(cursor.head) };
}

function draw(all: readonly RemoteCursor[]): DecorationSet {
  const marks = all.flatMap(cursor => {
    const [from, to] = [Math.min(cursor.anchor, cursor.head), Math.max(cursor.anchor, cursor.head)];
    const caret = Decoration.widget({ widget: new Caret(cursor.name, cursor.look), side: 1 }).range(cursor.head);
    return from === to ? [caret] : [Decoration.mark({ class: `remote-selection look-${cursor.look}` }).range(from, to), caret];
  });
  return Decoration.set(marks, true);
}

const tellEveryMs = 60;
const againMs = 1000;

/**
 * Shows where others are, and tells where oneself is: at most a few times a second, the last place always, and only once the text around it
 * is `stored`, which is when the others have it too.
 */
export function remoteCursors(stored: () => Promise<void>, tell: (anchor: number, head: number) => boolean): Extension {
  const teller = ViewPlugin.define(view => {
    let timer = 0;
    const send = async () => {
      await stored();
      timer = 0;
      const { anchor, head } = view.state.selection.main;
      if (!tell(anchor, head)) timer = window.setTimeout(() => void send(), againMs); // no connection
    };
    return {
      update: update => {
        if (update.selectionSet && !timer) timer = window.setTimeout(() => void send(), tellEveryMs);
      },
      destroy: () => clearTimeout(timer),
    };
  });
  return [cursors, teller];
}

export function moveCursor(view: EditorView, cursor: RemoteCursor): void {
  view.dispatch({ effects: moved.of(cursor) });
}

export function removeCursor(view: EditorView, by: string): void {
  view.dispatch({ effects: gone.of(by) });
}
