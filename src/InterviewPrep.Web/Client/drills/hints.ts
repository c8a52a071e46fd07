import type { RoundView } from "../rooms/contract";
import { byId, h } from "./html";

/** The hints asked for so far; the button counts down and goes when there are no more. */
export function showHints(round: RoundView): void {
  const list = byId<HTMLOListElement>("hints");
  for (const html of round.hints.slice(list.children.length)) {
    const item = h("li", { className: "prose" });
    item.innerHTML = html; // made of the question's Markdown by the server, with HTML switched off
    list.append(item);
  }
  const left = round.hintsTotal - round.hints.length;
  const button = byId<HTMLButtonElement>("reveal-hint");
  button.hidden = left === 0 || round.outcome !== null;
  button.textContent = round.hints.length === 0 ? "Show the first hint" : `Show the next hint (${left} left)`;
  byId("hints-none").hidden = round.hints.length > 0;
  byId("hints-count").textContent = round.hints.length === 0 ? "" : String(round.hints.length);
}
