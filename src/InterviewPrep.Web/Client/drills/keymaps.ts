import { closeCompletion } from "@codemirror/autocomplete";
import { Prec, type Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";

export type KeymapName = "default" | "vim" | "emacs";

/** The keymap of the profile; vim and emacs arrive only for those who chose them. It must stand before all other keymaps. */
export async function personalKeymap(name: KeymapName): Promise<Extension> {
  switch (name) {
    case "vim":
      return [leaveInsertMode, (await import("@replit/codemirror-vim")).vim({ status: true })];
    case "emacs":
      return (await import("@replit/codemirror-emacs")).emacs();
    default:
      return [];
  }
}

/** One Escape leaves vim's insert mode, also while names are offered: they would swallow it. */
const leaveInsertMode = Prec.highest(keymap.of([{ key: "Escape", run: view => (closeCompletion(view), false) }]));
