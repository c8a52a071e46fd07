import { MergeView, unifiedMergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { csharpLook } from "./editor";

const fixed = [EditorState.readOnly.of(true), EditorView.contentAttributes.of({ tabindex: "0" }), EditorView.editable.of(false)];

/** C# to read. */
export function readOnlyCode(parent: HTMLElement, source: string, nonce: string): EditorView {
  return new EditorView({ parent, state: EditorState.create({ doc: source, extensions: [csharpLook(nonce), fixed, EditorView.contentAttributes.of({ "aria-label": "Reference solution in C#" })] }) });
}

/** How the two sides are called, and the one view when there is no room for two. */
export interface Sides { readonly before: string; readonly after: string; readonly both: string }

const draftAndNow: Sides = { before: "The draft", after: "Your text now", both: "Your text now, with what the draft had" };

/** What changed between two texts, a draft and that of now unless `sides` says otherwise: side by side where there is room, else one below the other. */
export function compare(parent: HTMLElement, draft: string, now: string, nonce: string, sides = draftAndNow): () => void {
  const named = (label: string) => [csharpLook(nonce), fixed, EditorView.contentAttributes.of({ "aria-label": label })];
  if (parent.clientWidth >= 700) {
    const view = new MergeView({ parent, a: { doc: draft, extensions: named(sides.before) }, b: { doc: now, extensions: named(sides.after) }, collapseUnchanged: {} });
    return () => view.destroy();
  }
  const extensions = [named(sides.both), unifiedMergeView({ original: draft, mergeControls: false, collapseUnchanged: {} })];
  const view = new EditorView({ parent, state: EditorState.create({ doc: now, extensions }) });
  return () => view.destroy();
}
