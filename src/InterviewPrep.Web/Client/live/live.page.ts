import { byId } from "../drills/html";
import { openRoom } from "../rooms/room";
import { actions } from "./actions";
import { LiveRoom } from "./live";
import { notes } from "./notes";
import { observerLink } from "./observerLink";

const page = byId("live");
document.documentElement.style.setProperty("--editor-size", `${page.dataset.fontSize}px`);
const live = new LiveRoom(page.dataset.room!, page.dataset.keymap ?? "default", document.documentElement.dataset.nonce ?? "");
const room = await openRoom(page.dataset.room!, live.listeners);
actions(room, live);
notes(page.dataset.room!);
observerLink(page.dataset.room!);
await live.begin(room);
