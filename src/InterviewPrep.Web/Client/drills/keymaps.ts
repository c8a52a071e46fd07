import type { Extension } from "@codemirror/state";

export type KeymapName = "default" | "vim" | "emacs";

/** The keymap of the profile; vim and emacs arrive only for those who chose them. It must stand before all other keymaps. */
export async function personalKeymap(name: KeymapName): Promise<Extension> {
  switch (name) {
    case "vim":
      return (await import("@replit/codemirror-vim")).vim({ status: true });
    case "emacs":
      return (await import("@replit/codemirror-emacs")).emacs();
    default:
      return [];
  }
}
