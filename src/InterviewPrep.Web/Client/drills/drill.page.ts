import { Prec } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { openRoom } from "../rooms/room";
import { actions } from "./actions";
import { asking } from "./asking";
import { compiler } from "./compiler";
import { Drill } from "./drill";
import { writing } from "./editor";
import { byId } from "./html";
import { personalKeymap, type KeymapName } from "./keymaps";

const page = byId("drill").dataset as { room: string; keymap: KeymapName; fontSize: string };
const nonce = document.documentElement.dataset.nonce ?? "";
document.documentElement.style.setProperty("--editor-size", `${page.fontSize}px`);

const drill = new Drill(nonce);
const [personal, room] = await Promise.all([personalKeymap(page.keymap), openRoom(page.room, drill.listeners)]);
const ask = actions(room, drill);
const shortcuts = Prec.highest(keymap.of([
  { key: "Mod-Enter", run: () => (void ask("RunSamples"), true) },
  { key: "Shift-Mod-Enter", run: () => (void ask("Submit"), true) },
]));

const place = byId("editor");
place.replaceChildren();
const round = drill.round.number;
drill.begin(room, room.edit(round, place, [shortcuts, personal, compiler(asking(page.room, round)), writing(nonce)]));
