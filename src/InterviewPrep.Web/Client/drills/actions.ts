import type { RoomIntents } from "../rooms/contract";
import { Refused, type Room } from "../rooms/room";
import { toast } from "../shell/announce";
import type { Drill } from "./drill";
import { showDrafts } from "./drafts";
import { byId, onPress } from "./html";

type Simple = "RunSamples" | "Submit" | "RevealHint" | "ResetToStarter" | "GiveUp" | "RevealSolution";

/** Joins the page's buttons to the room. Answers what sends an intent; a refusal is told in the server's words. */
export function actions(room: Room, drill: Drill): (intent: Simple) => Promise<void> {
  const round = () => drill.round.number;
  const told = async (sending: Promise<unknown>): Promise<boolean> => {
    const refusal = await refusalOf(sending);
    if (refusal !== null) toast(refusal);
    return refusal === null;
  };
  const ask = async (intent: Simple): Promise<void> => {
    const send: (name: keyof RoomIntents & Simple, round: number) => Promise<unknown> = (name, number) => room.ask(name, number);
    const isRun = intent === "RunSamples" || intent === "Submit";
    if (isRun) showResults();
    await told(isRun ? drill.gate.pass(() => send(intent, round())) : send(intent, round()));
  };

  for (const button of document.querySelectorAll<HTMLElement>("[data-intent]"))
    onPress(button, () => void ask(button.dataset.intent as Simple));
  byId("use-here").addEventListener("click", () => void told(room.useHere()));
  byId("unsent-close").addEventListener("click", () => (byId("unsent").hidden = true));
  ownInput(input => refusalOf(drill.gate.pass(() => room.ask("RunOwnInput", round(), input))));
  report(text => told(room.ask("ReportQuestion", round(), text)));
  drafts(room, drill, told);
  return ask;
}

/** The refusal in words for people; null when it went well. */
async function refusalOf(sending: Promise<unknown>): Promise<string | null> {
  try {
    await sending;
    return null;
  } catch (error) {
    return error instanceof Refused ? error.message : "The server did not answer. Your text is kept; try again in a moment.";
  }
}

/** On a phone the results are a tab of their own. */
function showResults(): void {
  document.querySelector<HTMLElement>('.panes-tabs [aria-controls="pane-results"]')?.click();
}

/** What is wrong with an input stands below it until the next try. */
function ownInput(run: (input: string) => Promise<string | null>): void {
  const input = byId<HTMLTextAreaElement>("own-input");
  const error = byId("own-error");
  byId<HTMLFormElement>("own").addEventListener("submit", async event => {
    event.preventDefault();
    const refusal = await run(input.value);
    input.ariaInvalid = String(refusal !== null);
    error.hidden = refusal === null;
    error.textContent = refusal;
  });
}

function report(send: (text: string) => Promise<boolean>): void {
  const form = byId<HTMLFormElement>("report-form");
  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (!(await send(byId<HTMLTextAreaElement>("report-text").value))) return;
    form.reset();
    byId<HTMLDialogElement>("report").close();
    toast("Thank you: the people who keep the questions will look at it.");
  });
}

function drafts(room: Room, drill: Drill, told: (sending: Promise<unknown>) => Promise<boolean>): void {
  const address = () => `/api/rooms/${byId("drill").dataset.room}/rounds/${drill.round.number}/drafts`;
  const read = async <T>(url: string): Promise<T> => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return (await response.json()) as T;
  };
  byId("tab-drafts").addEventListener("tab:shown", () => void told(showDrafts({
    list: () => read(address()),
    read: async version => (await read<{ text: string }>(`${address()}/${version}`)).text,
    restore: async version => void (await told(room.ask("RestoreDraft", drill.round.number, version))),
    now: () => drill.editor.state.doc.toString(),
    nonce: document.documentElement.dataset.nonce ?? "",
  })));
}
