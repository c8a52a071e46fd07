import type { Phase, RoomView } from "../rooms/contract";
import { announce } from "../shell/announce";
import { Clock } from "../drills/clock";
import { byId } from "../drills/html";

const order: readonly Phase[] = ["Arrival", "Introduction", "RoundOne", "Swap", "RoundTwo", "Feedback", "Over"];

function nameOf(phase: Phase): string {
  return document.querySelector<HTMLElement>(`#phases > [data-phase="${phase}"]`)?.dataset.name ?? "Over";
}

/** The bar: where the session is, who one is in it, the server's clock, and what one of the two proposes. */
export class PhaseBar {
  private readonly clock: Clock;

  constructor(private readonly now: () => number) {
    this.clock = new Clock(byId("clock"), now);
  }

  show(view: RoomView): void {
    const live = view.live!;
    byId("phase").textContent = nameOf(live.phase);
    byId("role").textContent = roleWords(view);
    if (live.ends === null) this.clock.stopAt(0);
    else this.clock.run(this.now(), Date.parse(live.ends));
    byId("clock").hidden = live.ends === null;
    byId("recorded").hidden = !live.recorded || live.phase === "Over";
    for (const item of document.querySelectorAll<HTMLElement>("#phases > li")) {
      const phase = item.dataset.phase as Phase;
      item.dataset.state = phase === live.phase ? "now" : order.indexOf(phase) < order.indexOf(live.phase) ? "done" : "to-come";
      if (phase === live.phase) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    }
    this.showProposal(view);
  }

  announce(view: RoomView): void {
    announce(`${nameOf(view.live!.phase)}. ${roleWords(view)}`);
  }

  private showProposal(view: RoomView): void {
    const live = view.live!;
    const running = live.ends !== null && live.phase !== "Arrival";
    const proposal = live.proposal;
    const observer = view.role === "Observer";
    byId("propose").hidden = !running || proposal !== null || observer;
    const box = byId("proposal");
    const was = box.hidden ? "" : byId("proposal-words").textContent;
    box.hidden = proposal === null;
    if (proposal === null) return;
    const own = proposal.by === view.you;
    const what = proposal.kind === "MoreTime" ? `${proposal.minutes} more minutes` : "to move on";
    const who = view.members.find(member => member.id === proposal.by)?.name ?? "The other one";
    const words = own ? `You asked for ${what === "to move on" ? "moving on" : what}. Waiting for an answer.` : `${who} asks for ${what === "to move on" ? "moving on" : what}.`;
    byId("proposal-words").textContent = words;
    byId("proposal-agree").hidden = own || observer;
    byId("proposal-decline").hidden = observer;
    byId("proposal-decline").textContent = own ? "Take it back" : "Not now";
    if (words !== was) announce(words);
  }
}

function roleWords(view: RoomView): string {
  if (view.role === "Observer") return "You observe";
  switch (view.live!.phase) {
    case "RoundOne": case "RoundTwo": return view.role === "Candidate" ? "You answer" : "You interview";
    case "Swap": return view.role === "Candidate" ? "You answer next" : "You interview next: read your guide";
    case "Arrival": case "Introduction": return view.role === "Candidate" ? "You answer first" : "You interview first";
    default: return "";
  }
}
