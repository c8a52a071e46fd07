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
    overwriting,
    wayOut,
    EditorView.contentAttributes.of({ "aria-label": "Your answer in C#", "aria-describedby": "way-out", tabindex: "0" }),
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

/**
 * Typing over a selection. Chromium would do it with the colours of what stood there as an inline style, which the page's policy forbids:
 * harmless, but a complaint in the console for each.
 */
const overwriting = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    if (event.inputType !== "insertText" || event.data === null || event.isComposing || empty || view.state.readOnly) return false;
    const text = event.data;
    const insert = () => view.state.update(view.state.replaceSelection(text), { userEvent: "input.type", scrollIntoView: true });
    if (!view.state.facet(EditorView.inputHandler).some(handle => handle(view, from, to, text, insert))) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});

/** The Tab after an Escape moves the focus, also when the Escape closed a list of completions; those who cannot see it are told. */
const wayOut = EditorView.domEventObservers({
  keydown(event, view) {
    if (event.key !== "Escape") return;
    view.setTabFocusMode(5000);
    view.dispatch({ effects: EditorView.announce.of("Tab now leaves the editor.") });
  },
});
