import type { EditorView } from "@codemirror/view";
import type { RoomView, RoundView } from "../rooms/contract";
import type { Room, RoomListeners } from "../rooms/room";
import { toast } from "../shell/announce";
import { Clock } from "./clock";
import { showHints } from "./hints";
import { byId } from "./html";
import { RunGate } from "./runGate";
import { RunPanel } from "./runPanel";
import { showSolution } from "./solution";
import { showConnection, showOutcome, showUnsent, showWriting } from "./states";

/** The drill's page as the room tells it. */
export class Drill {
  private readonly runs = new RunPanel("pane-code", () => this.editor);
  readonly gate = new RunGate(document.querySelectorAll<HTMLElement>("[data-runs]"));
  private readonly clock = new Clock(byId("clock"), () => this.live?.now() ?? Date.now());
  private live: Room | null = null;
  private view!: RoomView;
  editor!: EditorView;

  readonly listeners: RoomListeners = {
    room: view => this.show(view),
    connection: showConnection,
    writing: showWriting,
    run: progress => this.runs.showProgress(progress),
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

  private show(view: RoomView): void {
    this.view = view;
    if (!this.live) return;
    const round = this.round;
    this.countDown(round);
    const judging = round.runs.some(run => run.result === null);
    byId("drill").toggleAttribute("data-judging", judging);
    this.gate.show(judging);
    this.runs.show(round.runs);
    showHints(round);
    showOutcome(round);
    void showSolution(round, this.nonce);
  }

  private countDown(round: RoundView): void {
    const start = Date.parse(round.startedAt);
    if (round.endedAt === null) this.clock.run(start, round.deadline === null ? null : Date.parse(round.deadline));
    else this.clock.stopAt(Date.parse(round.endedAt) - start);
  }
}
