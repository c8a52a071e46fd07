import { byId } from "../drills/html";
import { PlayedBoard } from "./board";
import { Clockwork } from "./clockwork";
import type { Player as Contract, PlayerMark, ShownText } from "./contract";
import { Happenings } from "./happenings";
import { Moment } from "./moment";
import { Sides } from "./sides";
import type { Source } from "./source";
import { Stage } from "./stage";
import { Timeline } from "./timeline";
import { clock, wordsOf } from "./words";
import type { Happening, Line, Recording } from "./wire";

/** The player: one moment at a time, shown everywhere on the page. */
export class Player implements Contract {
  readonly stage: Stage;
  readonly timeline: Timeline;
  readonly clockwork: Clockwork;
  private readonly board = new PlayedBoard();
  private readonly happenings: Happenings;
  private readonly sides: Sides;
  private readonly heard = new Set<(at: number) => void>();
  private readonly picked = new Set<(kind: string, id: string) => void>();
  private moment: Moment | null = null;
  private wanted = 0;
  private reading = false;
  at = 0;

  constructor(readonly recording: Recording, readonly share: string | null, private readonly source: Source, nonce: string, private readonly trouble: (words: string | null) => void) {
    this.stage = new Stage(recording, nonce);
    this.timeline = new Timeline(recording, at => void this.seek(at), (kind, id) => this.picked.forEach(hear => hear(kind, id)));
    this.clockwork = new Clockwork(recording.length, recording.idle, () => this.at, at => this.step(at), () => this.showPlaying());
    this.happenings = new Happenings(recording, at => void this.seek(at));
    this.sides = new Sides(recording, source, this.stage);
    for (const kind of new Set(recording.marks.map(mark => mark.kind))) this.setMarks(kind, recording.marks.filter(mark => mark.kind === kind).flatMap(mark => this.markOf(mark)));
    this.setMarks("note", recording.notes.map(note => ({ at: note.at, by: recording.people.find(person => person.isYou)?.number ?? 0, label: note.text })));
    byId("tab-board").addEventListener("tab:shown", () => this.moment && this.board.show(this.moment));
  }

  get room(): string {
    return this.recording.room;
  }

  get duration(): number {
    return this.recording.length;
  }

  get playing(): boolean {
    return this.clockwork.playing;
  }

  get text(): ShownText | null {
    return this.stage.text;
  }

  /** Of many that come at once, as from a finger that moves, the last counts. */
  async seek(at: number): Promise<void> {
    const wanted = (this.wanted = Math.round(Math.min(this.duration, Math.max(0, at))));
    const number = this.source.numberAt(wanted);
    if (!this.moment?.reaches(number, wanted)) {
      const moment = await this.read(number);
      if (!moment || wanted !== this.wanted) return;
      this.moment = moment;
    }
    this.moment.advance(wanted);
    this.show(wanted);
    if (this.playing) this.source.prefetch(number + 1);
  }

  play(): void {
    if (this.at >= this.duration) void this.seek(0).then(() => this.clockwork.play());
    else this.clockwork.play();
  }

  pause(): void {
    this.clockwork.pause();
  }

  onSeek(heard: (at: number) => void): () => void {
    this.heard.add(heard);
    return () => this.heard.delete(heard);
  }

  setMarks(kind: string, marks: readonly PlayerMark[]): void {
    this.timeline.setMarks(kind, marks);
  }

  onPick(heard: (kind: string, id: string) => void): () => void {
    this.picked.add(heard);
    return () => this.picked.delete(heard);
  }

  clock(at: number): string {
    return clock(at);
  }

  /** To the next of a kind, or the one before; false when there is none. */
  jump(kind: string, way: 1 | -1): boolean {
    const moments = this.timeline.momentsOf(kind);
    const to = way === 1 ? moments.find(at => at > this.at + 1) : moments.findLast(at => at < this.at - 1_500);
    if (to === undefined) return false;
    void this.seek(to);
    return true;
  }

  /** The first moment at which a text or a drawing is there; sessions begin with some minutes of neither. */
  async firstSight(): Promise<number> {
    const segment = await this.source.segment(0).catch(() => null); // seeking tells about it
    return segment?.events.find(showsSomething)?.at ?? 0;
  }

  /** The text of a moment, without going there. */
  async textAt(at: number, round: number): Promise<string> {
    const number = this.source.numberAt(at);
    const moment = new Moment(number, await this.source.segment(number));
    moment.advance(at);
    return moment.texts.get(round)?.doc.toString() ?? "";
  }

  /** The round that goes on at a moment, or went on last. */
  roundAt(at: number): number {
    return this.recording.rounds.findLast(round => round.at <= at)?.number ?? 1;
  }

  /** While it plays: on to a moment, if that can be shown at once. */
  private step(at: number): boolean {
    const number = this.source.numberAt(at);
    if (this.moment?.reaches(number, at)) {
      this.moment.advance(at);
      this.show(at);
      this.source.prefetch(number + 1);
      return true;
    }
    if (!this.reading) void this.seek(at);
    return false;
  }

  private async read(number: number): Promise<Moment | null> {
    this.reading = true;
    try {
      const segment = await this.source.segment(number);
      this.trouble(null);
      return new Moment(number, segment);
    } catch (error) {
      this.pause();
      this.trouble(error instanceof Error ? error.message : "The recording could not be read.");
      return null;
    } finally {
      this.reading = false;
    }
  }

  private show(at: number): void {
    this.at = at;
    const round = this.roundAt(at);
    this.stage.show(this.moment!, round);
    this.board.show(this.moment!);
    this.timeline.show(at);
    this.happenings.show(at);
    this.sides.show(at, round);
    byId("clock").textContent = `${clock(at)} / ${clock(this.duration)}`;
    byId("played-title").textContent = this.recording.rounds.find(one => one.number === round && one.at <= at)?.title ?? "";
    byId("player").dataset.at = String(Math.round(at));
    this.heard.forEach(hear => hear(at));
  }

  private showPlaying(): void {
    byId("play-words").textContent = this.playing ? "Pause" : "Play";
    byId("play").querySelector("use")!.setAttribute("href", `${document.documentElement.dataset.icons ?? "/icons.svg"}#${this.playing ? "stop" : "play"}`);
    byId("player").toggleAttribute("data-playing", this.playing);
    this.heard.forEach(hear => hear(this.at));
  }

  private markOf(mark: Happening): PlayerMark[] {
    const label = wordsOf(mark, this.recording);
    return label === null ? [] : [{ at: mark.at, by: mark.by, label }];
  }
}

const showsSomething = (line: Line): boolean =>
  line.k === "text_edited" || line.k === "board_drawn" || (line.k === "round_started" && line.candidate === undefined && !!line.starter);
