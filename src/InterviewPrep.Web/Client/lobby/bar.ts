import { h } from "../drills/html";
import { toast } from "../shell/announce";
import type { LobbyView } from "./contract";
import { LobbyConnection } from "./lobbyConnection";
import { OfferDialog } from "./offer";
import { clock, kindWords } from "./words";

/** A slim bar at the bottom of every page of somebody who waits, or whose session is open. */
export function lobbyBar(): void {
  const bar = h("aside", { className: "lobby-bar", hidden: true, "aria-label": "Live interview" });
  const waited = h("b", { className: "clock" });
  document.body.append(bar);
  let now: LobbyView | null = null;
  const tick = () => {
    if (now?.ticket) waited.textContent = clock(lobby.now() - Date.parse(now.ticket.joinedAt));
  };
  const leave = h("button", { type: "button", className: "button small quiet" }, "Leave");
  leave.addEventListener("click", () => lobby.ask("Leave").then(() => toast("You are out of the queue."), (problem: Error) => toast(problem.message)));
  const lobby = new LobbyConnection({
    changed(view) {
      now = view;
      offers.show(view);
      draw(bar, view, [waited, leave]);
      tick();
    },
    heard: heard => bar.classList.toggle("unheard", !heard),
  });
  const offers = new OfferDialog(lobby);
  setInterval(tick, 1000);
}

function draw(bar: HTMLElement, view: LobbyView, [waited, leave]: [Node, Node]): void {
  const content = contentOf(view, waited, leave);
  const inRoom = view.session !== null && location.pathname.startsWith(`/rooms/${view.session.room}`);
  bar.hidden = content.length === 0 || inRoom;
  bar.replaceChildren(...content);
  document.body.classList.toggle("with-lobby-bar", !bar.hidden);
}

function contentOf(view: LobbyView, waited: Node, leave: Node): Node[] {
  if (view.session) return [h("span", {}, `Your session with ${view.session.partnerName} is open.`), link(`/rooms/${view.session.room}`, "Go to the room", "primary")];
  if (view.state === "Waiting" || view.state === "Offered") return [h("span", {}, `In the queue: ${kindWords[view.ticket!.interview]} interview`), waited, link("/lobby", "Lobby"), leave];
  if (view.state === "Paused") return [h("span", {}, "You did not accept your last partner and are out of the queue."), link("/lobby", "Join again", "primary")];
  if (view.invitations > 0) return [h("span", {}, "Your invitation is open. Keep a page of this site open."), link("/invitations", "Invitations")];
  return [];
}

function link(href: string, words: string, style = ""): HTMLElement {
  return h("a", { href, className: `button small ${style}` }, words);
}
