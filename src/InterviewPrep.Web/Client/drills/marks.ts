import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

const markLine = StateEffect.define<number | null>();
const hurt = Decoration.line({ class: "cm-hurt" });

/** Marks the line where the answer crashed until that line is edited. */
export const crashMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(markLine)) continue;
      marks = effect.value === null ? Decoration.none : Decoration.set(hurt.range(transaction.state.doc.line(effect.value).from));
    }
    if (!transaction.docChanged || marks.size === 0) return marks;
    const line = transaction.startState.doc.lineAt(marks.iter().from);
    return transaction.changes.touchesRange(line.from, line.to) ? Decoration.none : marks.map(transaction.changes);
  },
  provide: field => EditorView.decorations.from(field),
});

/** Puts the mark on this line (from 1), or takes it away. */
export function mark(view: EditorView, line: number | null): void {
  const known = line !== null && line >= 1 && line <= view.state.doc.lines;
  view.dispatch({ effects: markLine.of(known ? line : null) });
}

/** Goes to a place in the text, both counted from 1, and puts the cursor there. */
export function goTo(view: EditorView, line: number, column = 1): void {
  if (line < 1 || line > view.state.doc.lines) return;
  const { from, to } = view.state.doc.line(line);
  const at = Math.min(to, from + column - 1);
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
  view.focus();
}
