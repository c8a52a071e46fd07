import { byId, h } from "../drills/html";
import { showRun } from "../drills/results";
import { goTo } from "../drills/marks";
import type { RunView } from "../rooms/contract";
import type { Stage } from "./stage";
import type { Source } from "./source";
import { clock } from "./words";
import type { Happening, Recording } from "./wire";

/** Question, chat and result as they were at a moment. */
export class Sides {
  private readonly said: { at: number; element: HTMLElement }[];
  private readonly runs: readonly Happening[];
  private readonly read = new Map<number, Promise<RunView>>();
  private readonly questions = document.querySelectorAll<HTMLElement>("#panel-question > [data-round]");
  private shownRun = "";

  constructor(recording: Recording, private readonly source: Source, private readonly stage: Stage) {
    this.said = recording.marks.filter(mark => mark.kind === "chat").map(mark => {
      const who = recording.people.find(person => person.number === mark.by)?.name ?? "Somebody";
      const element = h("li", {}, h("p", { className: "muted small" }, `${who}, ${clock(mark.at)}`), h("p", { className: "lines" }, mark.text ?? ""));
      element.hidden = true;
      return { at: mark.at, element };
    });
    byId("said").append(...this.said.map(line => line.element));
    this.runs = recording.marks.filter(mark => mark.kind === "run" || mark.kind === "submission");
  }

  show(at: number, round: number): void {
    for (const question of this.questions) question.hidden = Number(question.dataset.round) !== round;
    for (const line of this.said) if (line.element.hidden !== line.at > at) line.element.hidden = line.at > at;
    byId("said-none").hidden = this.said.some(line => line.at <= at);
    void this.showRun(at);
  }

  private async showRun(at: number): Promise<void> {
    const run = this.runs.findLast(one => one.at <= at);
    const judged = run !== undefined && run.until !== null && run.until <= at;
    const wanted = run ? `${run.event}${judged}` : "";
    if (wanted === this.shownRun) return;
    this.shownRun = wanted;
    if (!run) return byId("result").replaceChildren(h("p", { className: "muted" }, "Nothing was run up to this moment."));
    if (!judged) return byId("result").replaceChildren(h("p", { className: "muted" }, "A run is being judged at this moment."));
    try {
      const view = await this.runOf(run.event);
      if (this.shownRun === wanted) showRun(view, [], (line, column) => this.stage.text && goTo(this.stage.text.editor, line, column));
    } catch {
      if (this.shownRun === wanted) this.shownRun = "?"; // asked again at the next moment
    }
  }

  private runOf(event: number): Promise<RunView> {
    if (this.read.size > 20) this.read.clear();
    const known = this.read.get(event) ?? this.source.ask<RunView>(`runs/${event}`);
    this.read.set(event, known);
    known.catch(() => this.read.delete(event));
    return known;
  }
}
