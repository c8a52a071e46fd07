import { h } from "../drills/html";
import { announce, toast } from "../shell/announce";
import { call, callInTitle, endCall } from "./call";
import type { LobbyView, OfferView } from "./contract";
import type { LobbyConnection } from "./lobbyConnection";
import { levelWords } from "./words";

/** Which offer was accepted in this tab: it is this one that goes to the room. */
const acceptedKey = "lobby:accepted";
const spokenAt = [10, 5];

/** Asks whether one wants to meet the partner, on whatever page one is. */
export class OfferDialog {
  private readonly left = h("span", { className: "clock" });
  private readonly bar = h("progress", { className: "bar", max: 20, "aria-hidden": "true" });
  private readonly dialog = h("dialog", { className: "dialog offer", "aria-labelledby": "offer-title" });
  private offer: OfferView | null = null;
  private timer = 0;

  constructor(private readonly lobby: LobbyConnection) {
    // A partner is declined by a button, never by a key pressed in the middle of something else.
    this.dialog.addEventListener("cancel", event => event.preventDefault());
    document.body.append(this.dialog);
  }

  /** Shows, updates or ends the question. True when this tab is about to go to the room. */
  show(view: LobbyView): boolean {
    if (view.offer) this.ask(view.offer);
    else if (this.offer) this.over(view);
    const accepted = sessionStorage.getItem(acceptedKey);
    if (accepted === null || view.offer) return false;
    if (view.state !== "Out") {
      sessionStorage.removeItem(acceptedKey);
      return false;
    }
    if (view.session?.room === accepted.replaceAll("-", "")) {
      sessionStorage.removeItem(acceptedKey);
      location.assign(`/rooms/${view.session.room}`);
    }
    return true;
  }

  private ask(offer: OfferView): void {
    const before = this.offer?.id === offer.id ? this.offer : null;
    this.offer = offer;
    if (before?.youAccepted !== offer.youAccepted || before.partnerAccepted !== offer.partnerAccepted) this.draw(offer);
    if (before) return;
    this.dialog.showModal();
    this.dialog.querySelector<HTMLElement>("h2")!.focus();
    call(`Partner found: ${offer.partnerName}`, "You have 20 seconds to accept.");
    clearInterval(this.timer);
    this.timer = window.setInterval(() => this.count(), 1000);
    this.count();
  }

  private draw(offer: OfferView): void {
    const state = offer.youAccepted
      ? `You accepted. Waiting for ${offer.partnerName} …`
      : offer.partnerAccepted ? `${offer.partnerName} has accepted already.` : "The session begins when both of you accept.";
    this.dialog.replaceChildren(
      h("h2", { id: "offer-title", tabIndex: -1 }, `Meet ${offer.partnerName}, ${levelWords[offer.partnerLevel].toLowerCase()}?`),
      h("p", { className: "offer-clock" }, this.left, this.bar),
      h("ul", {}, ...offer.reasons.map(reason => h("li", {}, reason))),
      h("p", { className: "muted", role: "status" }, state),
      h("div", { className: "dialog-actions" },
        this.button("Not now", "button", false, () => this.lobby.ask("Decline", offer.id)),
        this.button("Accept", "button primary", offer.youAccepted, () => {
          sessionStorage.setItem(acceptedKey, offer.id);
          return this.lobby.ask("Accept", offer.id);
        })));
  }

  private button(words: string, className: string, disabled: boolean, run: () => Promise<void>): HTMLElement {
    const button = h("button", { type: "button", className, disabled }, words);
    button.addEventListener("click", () => {
      button.ariaBusy = "true";
      run().catch((problem: Error) => toast(problem.message)).finally(() => (button.ariaBusy = null));
    });
    return button;
  }

  private count(): void {
    const offer = this.offer!;
    const left = Math.max(0, Math.ceil((Date.parse(offer.answerBy) - this.lobby.now()) / 1000));
    this.left.textContent = `${left} s`;
    this.left.classList.toggle("soon", left <= 5);
    this.bar.value = left;
    callInTitle(`(${left}) ${offer.partnerName}: accept?`);
    if (spokenAt.includes(left) && !offer.youAccepted) announce(`${left} seconds left to accept ${offer.partnerName}.`);
  }

  private over(view: LobbyView): void {
    const { partnerName } = this.offer!;
    this.offer = null;
    clearInterval(this.timer);
    endCall();
    this.dialog.close();
    if (view.state === "Waiting") toast(`${partnerName} did not accept. You have kept your place in the queue.`);
  }
}
