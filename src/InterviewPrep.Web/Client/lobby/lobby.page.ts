import { announce } from "../shell/announce";
import type { LobbyView } from "./contract";
import { LobbyConnection } from "./lobbyConnection";
import { notifying } from "./notifying";
import { OfferDialog } from "./offer";
import { drawQueue, showQueue } from "./queue";
import { clock } from "./words";

const page = document.querySelector<HTMLElement>("[data-lobby]")!;
const lobby = new LobbyConnection({ changed, queue: showQueue, heard: heard => page.classList.toggle("unheard", !heard) });
const offers = new OfferDialog(lobby);
const isIn = (state: string) => state === "Waiting" || state === "Offered";

/** The page was written for one state: in another one it is read anew, but not while a partner is asked about. */
function changed(view: LobbyView): void {
  if (offers.show(view)) return;
  if (isIn(view.state) !== isIn(page.dataset.state!) || (view.state === "Paused") !== (page.dataset.state === "Paused")) location.reload();
}

function tick(): void {
  const waited = page.querySelector<HTMLElement>("[data-since]");
  if (waited) waited.textContent = clock(lobby.now() - Date.parse(waited.dataset.since!));
  for (const step of page.querySelectorAll<HTMLElement>(".widening [data-from]")) {
    const left = Date.parse(step.dataset.from!) - lobby.now();
    const until = step.querySelector("[data-until]");
    if (until) until.textContent = left > 0 ? `in ${clock(left)}` : "";
    if (left <= 0 && !step.classList.contains("reached")) {
      step.classList.add("reached");
      announce(step.querySelector("span")?.textContent ?? "");
    }
  }
}

setInterval(tick, 1000);
tick();
drawQueue();
notifying(page);
