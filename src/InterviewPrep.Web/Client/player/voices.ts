import { byId } from "../drills/html";
import type { Player } from "./player";
import type { Source } from "./source";
import type { Sound } from "./wire";

/** Faster than this, nobody understands a word. */
const fastest = 2;
/** Decoded pieces that are held at once. */
const held = 8;
/** What a voice may be off before it is set right, in milliseconds. */
const drift = 250;
/** A silence that is shorter ends no turn of somebody who speaks, in milliseconds. */
const pause = 3_000;

interface Heard { readonly node: AudioBufferSourceNode; readonly from: number; readonly startedAt: number; readonly rate: number }

/** Plays voices in step with what is shown: a piece begins where the moment is, and stops with it. */
export class Voices {
  private readonly decoded = new Map<number, Promise<AudioBuffer>>();
  private readonly playing = new Map<number, Heard>();
  private context: AudioContext | null = null;

  constructor(private readonly player: Player, private readonly source: Source, private readonly pieces: readonly Sound[]) {
    player.onSeek(at => this.follow(at));
    player.clockwork.quietUntil = at => this.quietUntil(at);
    player.setMarks("voice", player.recording.people.flatMap(person => turnsOf(pieces.filter(piece => piece.by === person.number)).map(([at, until]) => ({ at, until, by: person.number, label: `${person.name} speaks` }))));
    byId("sound").addEventListener("change", () => this.follow(player.at));
  }

  private get audible(): boolean {
    return this.player.clockwork.speed <= fastest && byId<HTMLInputElement>("sound").checked;
  }

  private quietUntil(at: number): number {
    return this.audible ? Math.min(...this.pieces.flatMap(piece => piece.spoken).filter(([, to]) => to > at).map(([from]) => from), Infinity) : Infinity;
  }

  private follow(at: number): void {
    const rate = this.player.clockwork.speed;
    const wanted = this.player.playing && this.audible ? this.pieces.filter(piece => piece.at <= at && at < piece.at + piece.length) : [];
    for (const [id, heard] of this.playing)
      if (heard.rate !== rate || !wanted.some(piece => piece.id === id) || Math.abs(this.placeOf(heard) - (at - this.startOf(id))) > drift) this.stop(id);
    for (const piece of wanted) if (!this.playing.has(piece.id)) void this.start(piece);
    const next = this.player.playing ? this.pieces.filter(piece => piece.at > at && piece.at < at + 5_000 * rate) : [];
    for (const piece of next) this.bufferOf(piece).catch(() => undefined); // tried again when it is due
  }

  private async start(piece: Sound): Promise<void> {
    const context = (this.context ??= new AudioContext());
    try {
      const buffer = await this.bufferOf(piece);
      const from = this.player.at - piece.at;
      if (this.playing.has(piece.id) || !this.player.playing || from < 0 || from / 1000 >= buffer.duration) return;
      const rate = this.player.clockwork.speed;
      const node = new AudioBufferSourceNode(context, { buffer, playbackRate: rate });
      node.connect(context.destination);
      node.start(0, from / 1000);
      this.playing.set(piece.id, { node, from, startedAt: context.currentTime, rate });
      this.tell();
    } catch {
      // a piece that cannot be read or decoded is silent
    }
  }

  private stop(id: number): void {
    this.playing.get(id)?.node.stop();
    this.playing.delete(id);
    this.tell();
  }

  private tell(): void {
    byId("player").dataset.voices = [...this.playing.keys()].join(" ");
  }

  /** How far into its piece a voice is, in milliseconds. */
  private placeOf(heard: Heard): number {
    return heard.from + (this.context!.currentTime - heard.startedAt) * 1000 * heard.rate;
  }

  private startOf(id: number): number {
    return this.pieces.find(piece => piece.id === id)!.at;
  }

  private bufferOf(piece: Sound): Promise<AudioBuffer> {
    const known = this.decoded.get(piece.id);
    if (known) return known;
    const context = (this.context ??= new AudioContext());
    const reading = fetch(this.source.address(`sound/${piece.id}`)).then(async answer => {
      if (!answer.ok) throw new Error("The voice could not be read.");
      return context.decodeAudioData(await answer.arrayBuffer());
    });
    this.decoded.set(piece.id, reading);
    reading.catch(() => this.decoded.delete(piece.id));
    for (const [oldest] of this.decoded) {
      if (this.decoded.size <= held) break;
      this.decoded.delete(oldest);
    }
    return reading;
  }
}

/** Of one person's pieces: what is said with no longer pause in it. */
function turnsOf(pieces: readonly Sound[]): [number, number][] {
  const turns: [number, number][] = [];
  for (const [from, to] of pieces.flatMap(piece => piece.spoken)) {
    const turn = turns.at(-1);
    if (turn && from - turn[1] < pause) turn[1] = Math.max(turn[1], to);
    else turns.push([from, to]);
  }
  return turns;
}
