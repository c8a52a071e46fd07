import type { EditorView } from "@codemirror/view";
import type { CaseOutcome, RoomView, RoundView, RunProgress, RunView } from "../rooms/contract";
import type { Room, RoomListeners } from "../rooms/room";
import { announce, toast } from "../shell/announce";
import { select } from "../shell/tabs";
import { Clock } from "./clock";
import { showHints } from "./hints";
import { byId } from "./html";
import { goTo, mark } from "./marks";
import { showRun } from "./results";
import { showHistory } from "./runs";
import { showSolution } from "./solution";
import { showConnection, showOutcome, showUnsent, showWriting } from "./states";

/** The drill's page as the room tells it. */
export class Drill {
  private readonly progress = new Map<string, CaseOutcome[]>();
  private readonly clock = new Clock(byId("clock"), () => this.live?.now() ?? Date.now());
  private live: Room | null = null;
  private view!: RoomView;
  private shown: string | null = null;
  editor!: EditorView;

  readonly listeners: RoomListeners = {
    room: view => this.show(view),
    connection: showConnection,
    writing: showWriting,
    run: progress => this.showProgress(progress),
    unsent: showUnsent,
    unkept: () => toast("This browser cannot keep a copy of your text. Leave the tab open until it says that all is saved."),
    closed: reason => showConnection("closed", reason.message),
  };

  constructor(private readonly nonce: string) {}

  /** A drill has one round. */
  get round(): RoundView {
    return this.view.rounds[0]!;
  }

  /** From here on there is an editor to show things in. */
  begin(room: Room, editor: EditorView): void {
    this.live = room;
    this.editor = editor;
    this.show(this.view);
    byId("drill").dataset.ready = "";
  }

  showRun(run: RunView): void {
    this.shown = run.id;
    showRun(run, this.progress.get(run.id) ?? [], (line, column) => this.follow(line, column));
    mark(this.editor, run.result?.cases.find(outcome => outcome.errorLine !== null)?.errorLine ?? null);
    select(byId("tab-result"));
  }

  private show(view: RoomView): void {
    const known = this.live ? this.round.runs : [];
    this.view = view;
    if (!this.live) return;
    const round = this.round;
    this.countDown(round);
    this.showNews(known, round.runs);
    showHints(round);
    showOutcome(round);
    void showSolution(round, this.nonce);
  }

  private countDown(round: RoundView): void {
    const start = Date.parse(round.startedAt);
    if (round.endedAt === null) this.clock.run(start, round.deadline === null ? null : Date.parse(round.deadline));
    else this.clock.stopAt(Date.parse(round.endedAt) - start);
  }

  /** A run that is new, or has its result now, comes to the front. */
  private showNews(known: readonly RunView[], runs: readonly RunView[]): void {
    const latest = runs[0];
    byId("drill").toggleAttribute("data-judging", runs.some(run => run.result === null));
    showHistory(runs, run => this.showRun(run));
    if (!latest) return;
    const before = known.find(run => run.id === latest.id);
    if (this.shown !== null && before !== undefined && (before.result !== null) === (latest.result !== null)) return;
    this.showRun(latest);
    if (before?.result === null && latest.explanation) announce([latest.explanation.headline, latest.explanation.what ?? ""].join(" "));
  }

  private showProgress(progress: RunProgress): void {
    const cases = this.progress.get(progress.run) ?? [];
    cases.push(progress.case);
    this.progress.set(progress.run, cases);
    const run = this.live && this.round.runs.find(known => known.id === progress.run);
    if (run && this.shown === run.id && run.result === null) this.showRun(run);
  }

  private follow(line: number, column?: number): void {
    const tab = document.querySelector<HTMLElement>('.panes-tabs [aria-controls="pane-code"]');
    if (tab) select(tab);
    goTo(this.editor, line, column);
  }
}
