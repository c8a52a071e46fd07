import { Refused, type Room } from "../rooms/room";
import { toast } from "../shell/announce";
import { byId, onPress } from "../drills/html";
import type { LiveRoom } from "./live";

/** Joins the page's buttons to the room; a refusal is told in the server's words. */
export function actions(room: Room, live: LiveRoom): void {
  const told = async (sending: Promise<unknown>): Promise<boolean> => {
    try {
      await sending;
      return true;
    } catch (error) {
      toast(error instanceof Refused ? error.message : "The server did not answer. Nothing is lost; try again in a moment.");
      return false;
    }
  };
  const round = () => live.round?.number ?? 1;
  const on = (id: string, act: () => Promise<unknown>) => onPress(byId(id), () => void told(act()));
  const results = () => document.querySelector<HTMLElement>('.panes-tabs [aria-controls="pane-results"]')?.click();
  const run = () => (results(), void told(live.gate.pass(() => room.ask("RunSamples", round()))));
  const submit = () => (results(), void told(live.gate.pass(() => room.ask("Submit", round()))));

  byId("run").addEventListener("click", run);
  byId("submit").addEventListener("click", submit);
  [live.texts.run, live.texts.submit] = [run, submit];
  on("use-here", () => room.useHere());
  byId("unsent-close").addEventListener("click", () => (byId("unsent").hidden = true));
  on("move-on", () => room.ask("ProposeMoveOn"));
  on("more-time", () => room.ask("ProposeMoreTime", 5));
  on("proposal-agree", () => room.ask("AnswerProposal", true));
  on("proposal-decline", () => room.ask("AnswerProposal", false));
  on("leave-now", () => live.voice.end().then(() => room.ask("Leave")));
  on("reveal-question", () => room.ask("RevealQuestion", round()));
  on("reveal-hint", () => room.ask("RevealHint", round()));
  on("reveal-solution", () => room.ask("RevealSolution", round()));
  byId("missing").addEventListener("submit", () => (live.goesElsewhere = true));
  consent(room, told);
  chat(text => told(room.ask("SendChat", text)));
  cases(room, live, round, told);
  document.addEventListener("click", event => {
    const observer = (event.target as Element).closest<HTMLElement>("[data-send-away]")?.dataset.sendAway;
    if (observer) void told(room.ask("SendAway", observer));
  });
}

type Told = (sending: Promise<unknown>) => Promise<boolean>;

/** Asked before the session begins, and open to change at any time. */
function consent(room: Room, told: Told): void {
  const answer = (value: string) => told(room.ask("AnswerConsent", value !== "none", value === "sound"));
  byId<HTMLFormElement>("consent").addEventListener("submit", event => {
    event.preventDefault();
    const chosen = new FormData(event.target as HTMLFormElement).get("consent");
    if (chosen) void answer(String(chosen));
    else toast("Choose one of the three first.");
  });
  byId<HTMLFormElement>("consent-now").addEventListener("submit", event => {
    const chosen = new FormData(event.target as HTMLFormElement).get("consent-now");
    if (chosen) void answer(String(chosen));
  });
}

function chat(send: (text: string) => Promise<boolean>): void {
  const form = byId<HTMLFormElement>("chat");
  const text = byId<HTMLInputElement>("chat-text");
  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (text.value.trim() !== "" && (await send(text.value))) text.value = "";
  });
}

/** An own input of the candidate; a whole case of the interviewer, which the reference checks first. */
function cases(room: Room, live: LiveRoom, round: () => number, told: Told): void {
  byId<HTMLFormElement>("own").addEventListener("submit", async event => {
    event.preventDefault();
    const input = byId<HTMLTextAreaElement>("own-input").value;
    const expected = byId<HTMLTextAreaElement>("own-expected");
    const doubt = byId("own-doubt");
    doubt.hidden = true;
    if (byId("own-expects").hidden) return void told(live.gate.pass(() => room.ask("RunOwnInput", round(), input)));
    try {
      await live.gate.pass(() => room.ask("RunCase", round(), input, expected.value));
    } catch (error) {
      if (!(error instanceof Refused)) return void told(Promise.reject(error));
      doubt.textContent = error.message;
      doubt.hidden = false;
      expected.focus();
    }
  });
}
