import { byId, exactText, h, icon } from "../drills/html";
import type { RoomView, RoundView } from "../rooms/contract";
import { announce, toast } from "../shell/announce";
import { select } from "../shell/tabs";
import { loadRubric } from "./rubric";

interface Section { title: string; html: string; minutes?: number }
export interface RubricRow { id: string; title: string; levels: { score: number; seen: string }[] }
interface Pack {
  round: number; title: string; promptHtml: string; referenceHtml: string; solution: string | null; rubric: { rows: RubricRow[] };
  headings: { script: string; clarifications: string; hints: string; wrongApproaches: string; followUps: string; reference: string };
  script: Section[]; clarifications: Section[]; hints: Section[]; wrongApproaches: Section[]; followUps: Section[];
}
interface Sample { name: string; input: string; expected: string; noteHtml: string | null }
interface Question { promptHtml: string; coding: { samples: Sample[] } | null }

/** The left pane: for the interviewer the whole pack, for the candidate what was revealed and nothing else (the server sends no more). */
export class Guide {
  private pack: Pack | null = null;
  private question = 0;
  private rubric = 0;

  constructor(private readonly room: string, private readonly nonce: string) {}

  async show(view: RoomView, round: RoundView | null): Promise<void> {
    const live = view.live!;
    const over = live.phase === "Feedback" || live.phase === "Over";
    const guides = view.role === "Interviewer" || view.role === "Observer" || over;
    byId("guide").hidden = !guides;
    byId("candidate").hidden = guides;
    byId("own-expects").hidden = view.role !== "Interviewer";
    byId("own-title").textContent = view.role === "Interviewer" ? "A case of yours" : "An input of your own";
    if (guides) await this.showPack(live.round, view, round);
    else await this.showQuestion(round);
    if (round && round.number === live.round) this.showRevealed(round);
  }

  private async showPack(number: number, view: RoomView, round: RoundView | null): Promise<void> {
    if (this.pack?.round !== number) {
      const pack = await this.read<Pack>(`/api/rooms/${this.room}/rounds/${number}/pack`);
      if (!pack) return;
      this.pack = pack;
      this.draw(pack, view);
    }
    const playing = round?.number === number && round.endedAt === null && view.role === "Interviewer";
    if (playing && this.rubric !== number) {
      this.rubric = number;
      void loadRubric(this.room, number, this.pack.rubric.rows);
    }
    const button = byId<HTMLButtonElement>("reveal-question");
    button.hidden = !playing || round.isRevealed;
    byId("revealed").hidden = !playing || !round.isRevealed;
    const hint = byId<HTMLButtonElement>("reveal-hint");
    const shown = round?.number === number ? round.hints.length : 0;
    hint.hidden = !playing || !round.isRevealed || shown >= this.pack.hints.length;
    hint.textContent = `Show the candidate hint ${shown + 1}`;
    byId("guide-hints").querySelectorAll(":scope > details").forEach((details, at) => details.classList.toggle("told", at < shown));
    byId("reveal-solution").hidden = !playing || !round.canReveal;
    const met = view.live!.rounds[number - 1]?.candidateMetItAt;
    byId("met").hidden = !met;
    if (met) byId("met").textContent = `The candidate has met this question before, on ${new Date(met).toLocaleDateString(document.documentElement.lang)}.`;
  }

  private draw(pack: Pack, view: RoomView): void {
    byId("guide-title").textContent = pack.title;
    byId("guide-prompt").innerHTML = pack.promptHtml; // all HTML of the pack was made of Markdown by the server, with HTML switched off
    const parts: [string, string, Section[]][] = [
      ["guide-script", pack.headings.script, pack.script], ["guide-clarify", pack.headings.clarifications, pack.clarifications],
      ["guide-hints", pack.headings.hints, pack.hints], ["guide-wrong", pack.headings.wrongApproaches, pack.wrongApproaches], ["guide-follow", pack.headings.followUps, pack.followUps]];
    for (const [id, heading, sections] of parts) {
      const place = byId(id);
      place.replaceChildren(h("h3", {}, heading), ...sections.map((section, at) => unfold(section, id === "guide-script" && at === 0)));
      place.hidden = sections.length === 0;
    }
    const reference = h("div", { className: "prose" });
    reference.innerHTML = pack.referenceHtml;
    const code = h("div", { className: "solution-code" });
    byId("guide-reference").replaceChildren(h("h3", {}, pack.headings.reference), ...(pack.solution ? [code] : []), reference);
    if (pack.solution) void import("../drills/compare").then(({ readOnlyCode }) => readOnlyCode(code, pack.solution!, this.nonce));
    byId("rubric-rows").replaceChildren(h("p", { className: "muted" }, "You tick it while you watch. It opens when the round begins."));
    byId("tab-rubric").hidden = view.role !== "Interviewer";
    select(byId("tab-script"));
  }

  private async showQuestion(round: RoundView | null): Promise<void> {
    const waiting = byId("question-waiting");
    waiting.hidden = round !== null && round.isRevealed;
    waiting.querySelector("p")!.textContent = round === null
      ? "Your question comes in the round. Until then: say hello, and agree on what each of you wants to practise."
      : "Your interviewer shows you the question in a moment. Listen, and ask until it is clear.";
    byId("question").hidden = round === null || !round.isRevealed;
    if (!round?.isRevealed || this.question === round.number) return;
    const question = await this.read<Question>(`/api/rooms/${this.room}/rounds/${round.number}/question`);
    if (!question) return;
    this.question = round.number;
    byId("question-title").textContent = round.title;
    const prompt = h("div", { className: "prose" });
    prompt.innerHTML = question.promptHtml;
    byId("question-text").replaceChildren(prompt, ...(question.coding?.samples ?? []).map(sample));
    byId("hints").replaceChildren();
  }

  private showRevealed(round: RoundView): void {
    if (byId("guide").hidden) showHints(round.hints);
    const shown = round.solution;
    const place = byId("solution");
    place.hidden = shown === null || !byId("guide").hidden;
    if (shown === null || place.childElementCount > 0) return;
    const text = h("div", { className: "prose" });
    text.innerHTML = shown.approaches ?? "";
    place.replaceChildren(h("h3", {}, "The reference"), ...(shown.source ? [exactText("The reference's code", shown.source)] : []), text);
  }

  private async read<T>(address: string): Promise<T | null> {
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return (await response.json()) as T;
    if (response?.status !== 403) toast("The guide could not be loaded. It comes with the next change, or reload the page.");
    return null;
  }
}

function showHints(hints: readonly string[]): void {
  const list = byId("hints");
  for (const html of hints.slice(list.childElementCount)) {
    const item = h("li", { className: "prose" });
    item.innerHTML = html;
    list.append(item);
    announce("Your interviewer gives you a hint.");
  }
}

function unfold(section: Section, open: boolean): HTMLElement {
  const text = h("div", { className: "prose" });
  text.innerHTML = section.html;
  return h("details", { className: "fold", open }, h("summary", {}, section.title, section.minutes ? h("span", { className: "muted small" }, ` · ${section.minutes} min`) : null, icon("check")), text);
}

function sample(one: Sample): HTMLElement {
  const note = h("div", { className: "prose small muted" });
  note.innerHTML = one.noteHtml ?? "";
  return h("div", { className: "sample" }, h("h3", {}, one.name),
    h("dl", { className: "values" },
      h("div", {}, h("dt", {}, "Input"), h("dd", {}, exactText(`Input of ${one.name}`, one.input))),
      h("div", {}, h("dt", {}, "Expected"), h("dd", {}, exactText(`Expected of ${one.name}`, one.expected)))),
    one.noteHtml ? note : null);
}
