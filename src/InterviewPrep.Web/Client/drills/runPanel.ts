import type { EditorView } from "@codemirror/view";
import type { CaseOutcome, RunProgress, RunView } from "../rooms/contract";
import { announce } from "../shell/announce";
import { select } from "../shell/tabs";
import { byId } from "./html";
import { goTo, mark } from "./marks";
import { showRun } from "./results";
import { showHistory } from "./runs";

/** The runs of a round: the cases of one that is being judged as they come, and the latest in front when it is new or has its result. */
export class RunPanel {
  private readonly progress = new Map<string, CaseOutcome[]>();
  private known: readonly RunView[] = [];
  private shown: string | null = null;

  /** @param pane the pane of the text, to which a result's line leads. */
  constructor(private readonly pane: string, private readonly editor: () => EditorView | null) {}

  /** Latest first. */
  show(runs: readonly RunView[]): void {
    const latest = runs[0];
    const before = latest && this.known.find(run => run.id === latest.id);
    this.known = runs;
    showHistory(runs, run => this.showRun(run));
    if (!latest || (this.shown !== null && before !== undefined && (before.result !== null) === (latest.result !== null))) return;
    this.showRun(latest);
    if (before?.result === null && latest.explanation) announce([latest.explanation.headline, latest.explanation.what ?? ""].join(" "));
  }

  showProgress(progress: RunProgress): void {
    const cases = this.progress.get(progress.run) ?? [];
    cases.push(progress.case);
    this.progress.set(progress.run, cases);
    const run = this.known.find(known => known.id === progress.run);
    if (run && this.shown === run.id && run.result === null) this.showRun(run);
  }

  private showRun(run: RunView): void {
    this.shown = run.id;
    showRun(run, this.progress.get(run.id) ?? [], (line, column) => this.follow(line, column));
    const editor = this.editor();
    if (editor) mark(editor, run.result?.cases.find(outcome => outcome.errorLine !== null)?.errorLine ?? null);
    select(byId("tab-result"));
  }

  private follow(line: number, column?: number): void {
    const tab = document.querySelector<HTMLElement>(`.panes-tabs [aria-controls="${this.pane}"]`);
    if (tab) select(tab);
    const editor = this.editor();
    if (editor) goTo(editor, line, column);
  }
}
