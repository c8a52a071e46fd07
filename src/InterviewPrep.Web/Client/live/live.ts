import type { LiveView, RoomView, RoundView } from "../rooms/contract";
import type { Room, RoomListeners } from "../rooms/room";
import { toast } from "../shell/announce";
import { byId } from "../drills/html";
import { showConnection, showUnsent, showWriting } from "../drills/states";
import { RunGate } from "../drills/runGate";
import { RunPanel } from "../drills/runPanel";
import { Arrival } from "./arrival";
import { Board } from "./board";
import { Call } from "./call";
import { Chat } from "./chat";
import { Guide } from "./guide";
import { showPeople } from "./people";
import { PhaseBar } from "./phases";
import { Texts } from "./texts";
import { Voice } from "./voice";

/** The page of a live session as the room tells it. */
export class LiveRoom {
  private room: Room | null = null;
  private readonly phases = new PhaseBar(() => this.room?.now() ?? Date.now());
  private readonly runs = new RunPanel("pane-work", () => this.texts.editor);
  readonly gate = new RunGate(document.querySelectorAll<HTMLElement>("[data-runs]"));
  private readonly chat = new Chat();
  private readonly board: Board;
  private readonly guide: Guide;
  private readonly arrival = new Arrival();
  readonly voice: Voice;
  readonly texts: Texts;
  readonly call: Call;
  view!: RoomView;
  /** A form leads on to another page; that the seat is given up by it is no news. */
  goesElsewhere = false;

  readonly listeners: RoomListeners = {
    room: view => this.show(view),
    connection: state => this.connected(state),
    writing: writes => {
      showWriting(writes);
      this.voice.writes = writes;
    },
    run: progress => this.runs.showProgress(progress),
    unsent: showUnsent,
    unkept: () => toast("This browser cannot keep a copy of your text. Leave the tab open until it says that all is saved."),
    closed: reason => this.closed(reason.code, reason.message),
    live: {
      chat: (messages, fresh) => this.chat.show(messages, fresh, this.view),
      board: elements => this.board.take(elements),
      cursor: moved => this.texts.moveCursor(moved, this.view),
      signal: ({ signal }) => void this.call.receive(signal),
    },
  };

  constructor(private readonly id: string, keymap: string, nonce: string) {
    this.texts = new Texts(id, keymap, nonce);
    this.guide = new Guide(id, nonce);
    this.board = new Board();
    this.call = new Call(id);
    this.voice = new Voice(id, () => this.call.microphone, () => this.room?.now() ?? Date.now());
  }

  get live(): LiveView {
    return this.view.live!;
  }

  /** The round that is played, was played last, or null before the first. */
  get round(): RoundView | null {
    return this.view.rounds.at(-1) ?? null;
  }

  async begin(room: Room): Promise<void> {
    this.room = room;
    this.board.begin(elements => room.ask("Draw", elements));
    this.call.begin(signal => void room.tell("SignalCall", signal));
    await this.texts.begin(room);
    this.show(this.view);
    byId("live").dataset.ready = "";
  }

  private show(view: RoomView): void {
    const before = this.view as RoomView | undefined;
    this.view = view;
    if (!this.room) return;
    if (this.live.phase === "Over" && !this.round) return this.leaveForSession(); // nothing was played, as its page says
    const page = byId("live");
    page.dataset.phase = this.live.phase;
    page.dataset.role = view.role;
    page.dataset.coding = String(this.round?.isCoding ?? true);
    this.phases.show(view);
    this.arrival.show(view);
    showPeople(view);
    this.call.show(view);
    this.voice.show(view);
    this.texts.show(this.round, this.round !== null && (this.round.role !== "Candidate" || this.round.isRevealed));
    void this.guide.show(view, this.round);
    this.runs.show(this.round?.runs ?? []);
    this.gate.show(this.round?.runs.some(run => run.result === null) ?? false);
    if (before && before.live?.phase !== view.live?.phase) this.phases.announce(view);
    byId("after").hidden = this.live.phase !== "Feedback";
    this.showOver(view);
    for (const button of document.querySelectorAll<HTMLButtonElement>("[data-while-playing]")) button.disabled = this.round === null || this.round.endedAt !== null || this.round.outcome !== null;
  }

  /** What is over is left: to what was recorded, and to feedback. Who only watched has neither. */
  private showOver(view: RoomView): void {
    const over = this.live.phase === "Over";
    byId("over").hidden = byId("chat-over").hidden = !over;
    byId("over-ways").hidden = view.role === "Observer";
    byId("over-recording").hidden = !this.live.recorded;
    byId("chat").hidden = over;
  }

  private connected(state: Parameters<typeof showConnection>[0]): void {
    showConnection(state);
    if (state !== "live" || !this.room) return;
    this.call.lineIsBack();
    this.board.resend();
  }

  private closed(code: string, message: string): void {
    showConnection("closed", message);
    this.call.end();
    void this.voice.end();
    if (code === "left") this.leaveForSession();
  }

  private leaveForSession(): void {
    if (!this.goesElsewhere) location.assign(`/sessions/${this.id}`);
  }
}
