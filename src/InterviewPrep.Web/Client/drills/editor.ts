import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers,
} from "@codemirror/view";
import { csharp } from "@replit/codemirror-lang-csharp";
import { crashMark } from "./marks";
import { editorColours, editorTheme } from "./theme";

/** What reads C# and looks like it: shared by the editor and the comparison of drafts. */
export function csharpLook(nonce: string): Extension {
  return [EditorView.cspNonce.of(nonce), csharp(), syntaxHighlighting(editorColours), editorTheme, lineNumbers(), EditorState.tabSize.of(4), indentUnit.of("    ")];
}

/** Everything that makes a text comfortable to write; a personal keymap has to stand before it. */
export function writing(nonce: string): Extension {
  return [
    csharpLook(nonce),
    lintGutter(),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    highlightSpecialChars(),
    highlightSelectionMatches(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    crashMark,
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap, indentWithTab]),
    wayOut,
    EditorView.contentAttributes.of({ "aria-label": "Your answer in C#", "aria-describedby": "way-out" }),
  ];
}

/** For notes in words: no numbers, no compiler, long lines wrapped. */
export function prose(nonce: string): Extension {
  return [
    EditorView.cspNonce.of(nonce), editorTheme, EditorView.lineWrapping, highlightSpecialChars(), history(), drawSelection(),
    keymap.of([...defaultKeymap, ...searchKeymap, ...historyKeymap]),
    EditorView.contentAttributes.of({ "aria-label": "Shared notes" }),
  ];
}

/** CodeMirror lets the Tab after an Escape move the focus; this says so to those who cannot see it. */
const wayOut = EditorView.domEventHandlers({
  keydown(event, view) {
    if (event.key === "Escape") view.dispatch({ effects: EditorView.announce.of("Tab now leaves the editor.") });
    return false;
  },
});
