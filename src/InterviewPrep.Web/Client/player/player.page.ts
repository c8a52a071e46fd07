import { byId } from "../drills/html";
import { controls } from "./controls";
import { Player } from "./player";
import { playerIsReady } from "./ready";
import { Source } from "./source";
import { Voices } from "./voices";
import type { Recording } from "./wire";

const page = byId("player");
document.documentElement.style.setProperty("--editor-size", `${page.dataset.fontSize}px`);
const recording = JSON.parse(byId("recording").textContent!) as Recording;
const share = page.dataset.share || null;
const nonce = document.documentElement.dataset.nonce ?? "";

const trouble = (words: string | null) => {
  byId("player-trouble").hidden = words === null;
  byId("player-trouble-words").textContent = words;
};
const source = new Source(recording, share);
const player = new Player(recording, share, source, nonce, trouble);
controls(player, nonce);
if (recording.sound.length > 0) new Voices(player, source, recording.sound);
byId("player-again").addEventListener("click", () => void player.seek(player.at));

const asked = new URLSearchParams(location.search).get("at");
await player.seek(asked === null ? await player.firstSight() : Number(asked) || 0);
performance.mark("first-moment");
page.dataset.ready = "";
playerIsReady(player);
