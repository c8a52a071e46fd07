import type { MemberView, RoomView } from "../rooms/contract";
import { byId, h, icon } from "../drills/html";

/** Before the session begins: who is there, who has answered about recording, and two ways out when somebody does not come. */
export class Arrival {
  private answer: ReturnType<typeof consentOf> = null;

  show(view: RoomView): void {
    const live = view.live!;
    const arriving = live.phase === "Arrival";
    byId("arrival").hidden = !arriving;
    byId("stage").hidden = arriving;
    byId("missing").hidden = !live.somebodyMissing || view.role === "Observer";
    const you = view.members.find(member => member.id === view.you);
    this.choose(consentOf(you));
    if (!arriving) return;
    byId("consent").hidden = view.role === "Observer";
    const both = view.members.filter(member => member.role !== "Observer");
    byId("arrivals").replaceChildren(...both.map(member => row(member, view.you)));
    this.tellWhoIsAwaited(both.find(member => member.id !== view.you));
  }

  /** Ticks what was answered; a choice that is not sent yet stays when something else changes. */
  private choose(answer: ReturnType<typeof consentOf>): void {
    if (answer === this.answer) return;
    this.answer = answer;
    for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="consent"], input[name="consent-now"]')) radio.checked = radio.value === answer;
  }

  private tellWhoIsAwaited(other: MemberView | undefined): void {
    const words = this.answer === null || !other ? "" : `You are ready. ${other.here ? `${other.name} is here and still chooses about recording` : `${other.name} is not here yet`}; the session begins by itself.`;
    byId("awaited").hidden = words === "";
    if (byId("awaited-words").textContent !== words) byId("awaited-words").textContent = words;
    byId("ready").textContent = words === "" ? "I am ready" : "Change my answer";
    byId("ready").classList.toggle("primary", words === "");
  }
}

export function consentOf(member: MemberView | undefined): "sound" | "text" | "none" | null {
  if (!member?.consent) return null;
  return member.consent.audio ? "sound" : member.consent.recording ? "text" : "none";
}

function row(member: MemberView, you: string): HTMLElement {
  const own = member.id === you;
  const answered = member.consent !== null;
  const words = !member.here ? "not here yet" : !answered ? (own ? "answer below to begin" : "here, choosing about recording") : "ready";
  return h("li", { className: answered && member.here ? "good" : "" },
    h("span", { className: "avatar", "aria-hidden": "true" }, [...member.name][0] ?? "?"),
    h("span", {}, h("b", {}, own ? `${member.name} (you)` : member.name), h("span", { className: "muted small" }, ` · ${member.role === "Candidate" ? "answers first" : "interviews first"}`)),
    h("span", { className: `badge ${answered && member.here ? "good" : ""} push` }, icon(answered && member.here ? "check" : "clock"), words));
}
