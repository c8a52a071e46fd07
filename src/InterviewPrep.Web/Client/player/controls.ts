import { byId, h } from "../drills/html";
import { compare } from "../drills/compare";
import { announce, toast } from "../shell/announce";
import type { Player } from "./player";
import { clock, kinds } from "./words";

const speeds = () => [...byId<HTMLSelectElement>("speed").options].map(option => option.value);

/** Buttons and keys. Every button has a key; single keys can be switched off. */
export function controls(player: Player, nonce: string): void {
  const kind = byId<HTMLSelectElement>("jump-kind");
  kind.append(...kinds.map(([value, words]) => h("option", { value }, words)));
  const jump = (to: string, way: 1 | -1) => {
    if (!player.jump(to, way)) announce(`There is no ${way === 1 ? "further" : "earlier"} one.`);
  };
  const comparing = comparison(player, nonce);
  const toggle = () => (player.playing ? player.pause() : player.play());

  byId("play").addEventListener("click", toggle);
  byId("previous").addEventListener("click", () => jump(kind.value, -1));
  byId("next").addEventListener("click", () => jump(kind.value, 1));
  byId("speed").addEventListener("change", () => (player.clockwork.speed = Number(byId<HTMLSelectElement>("speed").value)));
  byId("skip-idle").addEventListener("change", () => (player.clockwork.skipsIdle = byId<HTMLInputElement>("skip-idle").checked));
  byId("copy").addEventListener("click", () => void copyText(player));
  byId("link").addEventListener("click", () => void copyLink(player));
  byId("compare-from").addEventListener("click", comparing);

  const keysOn = byId<HTMLInputElement>("keys-on");
  keysOn.checked = localStorage.getItem("player:keys") !== "off";
  keysOn.addEventListener("change", () => localStorage.setItem("player:keys", keysOn.checked ? "on" : "off"));
  const keys: Record<string, (shift: boolean) => void> = {
    k: toggle,
    r: shift => jump("run", shift ? -1 : 1),
    h: shift => jump("hint", shift ? -1 : 1),
    c: shift => jump("comment", shift ? -1 : 1),
    p: shift => jump("phase", shift ? -1 : 1),
    n: shift => jump(kind.value, shift ? -1 : 1),
    ",": () => faster(player, -1),
    ".": () => faster(player, 1),
    s: () => byId("skip-idle").click(),
    d: comparing,
    y: () => void copyText(player),
    l: () => void copyLink(player),
    arrowleft: () => void player.seek(player.at - 5_000),
    arrowright: () => void player.seek(player.at + 5_000),
  };
  document.addEventListener("keydown", event => {
    if (!keysOn.checked || event.ctrlKey || event.metaKey || event.altKey || isForWriting(event.target as Element)) return;
    const key = event.key.toLowerCase();
    const act = /^\d$/.test(key) ? () => void player.seek((Number(key) / 10) * player.duration) : keys[key];
    if (!act || (key.startsWith("arrow") && (event.target as Element).closest('[role="tablist"], [role="separator"], .divider'))) return;
    event.preventDefault();
    act(event.shiftKey);
  });
}

/** Where keys write or choose, they do not play. */
const isForWriting = (target: Element): boolean => target.closest('input:not([type="range"], [type="checkbox"]), textarea, select, dialog[open], [contenteditable="true"]') !== null;

function faster(player: Player, way: 1 | -1): void {
  const choice = byId<HTMLSelectElement>("speed");
  const all = speeds();
  choice.value = all[Math.min(all.length - 1, Math.max(0, all.indexOf(choice.value) + way))]!;
  player.clockwork.speed = Number(choice.value);
  announce(`Speed ${choice.value}`);
}

async function copyText(player: Player): Promise<void> {
  await copy(player.stage.words, "The text of this moment is copied.");
}

async function copyLink(player: Player): Promise<void> {
  const link = new URL(`/recordings/${player.room}`, location.href);
  link.searchParams.set("at", String(player.at));
  if (player.share) link.searchParams.set("share", player.share);
  await copy(link.href, `A link to ${clock(player.at)} is copied.`);
}

async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(done);
  } catch {
    toast("The browser does not allow copying here.");
  }
}

/** The first press keeps a moment, the second shows what has changed since. */
function comparison(player: Player, nonce: string): () => void {
  const button = byId("compare-from");
  const dialog = byId<HTMLDialogElement>("comparison");
  let from: { at: number; round: number } | null = null;
  let close = () => undefined as void;
  dialog.addEventListener("close", () => close());
  return () => void (async () => {
    if (from === null) {
      from = { at: player.at, round: player.roundAt(player.at) };
      button.textContent = `Compare with ${clock(from.at)}`;
      return toast(`Go to another moment and press again to compare it with ${clock(from.at)}.`);
    }
    const [first, last] = from.at <= player.at ? [from.at, player.at] : [player.at, from.at];
    const round = player.roundAt(player.at);
    from = null;
    button.textContent = "Compare";
    const [before, after] = await Promise.all([player.textAt(first, round), player.textAt(last, round)]);
    player.pause();
    byId("comparison-title").textContent = `What changed from ${clock(first)} to ${clock(last)}`;
    dialog.showModal();
    const place = byId("comparison-text");
    place.replaceChildren();
    close = before === after ? () => undefined : compare(place, before, after, nonce, { before: `At ${clock(first)}`, after: `At ${clock(last)}`, both: `At ${clock(last)}, with what was there at ${clock(first)}` });
    if (before === after) place.append(h("p", { className: "muted" }, "The text is the same at both moments."));
  })();
}
