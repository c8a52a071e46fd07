import type { RoundView } from "../rooms/contract";
import type { ConnectionState, Unsent } from "../rooms/room";
import { announce } from "../shell/announce";
import { byId } from "./html";

const connections: Record<ConnectionState, string> = {
  connecting: "Connecting…",
  live: "Saved as you type",
  reconnecting: "Reconnecting… go on writing, nothing is lost",
  closed: "Closed",
};

/** One quiet line about the connection; only a loss and the way back are announced. */
export function showConnection(state: ConnectionState, why?: string): void {
  const line = byId("connection");
  const before = line.dataset.state;
  line.dataset.state = state;
  line.textContent = why ?? connections[state];
  if (state === "reconnecting" || state === "closed") announce(line.textContent);
  if (state === "live" && before === "reconnecting") announce("Connected again. All is saved.");
}

/** Another tab writes: say so and offer to go on here. */
export function showWriting(writes: boolean): void {
  byId("taken-over").hidden = writes;
  if (!writes) announce("You went on in another tab. This one shows what you write there.");
}

/** Text that came too late to be taken: it stays in sight to be copied. */
export function showUnsent(unsent: Unsent): void {
  byId("unsent-why").textContent = unsent.reason.message;
  byId<HTMLTextAreaElement>("unsent-text").value = unsent.text;
  byId("unsent").hidden = false;
  announce(`Some of your text was not taken. ${unsent.reason.message}`);
}

/** When the round is over: what it came to and where to go on. What changes the text is switched off. */
export function showOutcome(round: RoundView): void {
  const over = round.outcome !== null;
  byId("drill").toggleAttribute("data-over", over);
  byId("outcome").hidden = !over;
  for (const words of document.querySelectorAll<HTMLElement>("[data-outcome]")) words.hidden = words.dataset.outcome !== round.outcome;
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-while-open]")) button.disabled = over;
}
