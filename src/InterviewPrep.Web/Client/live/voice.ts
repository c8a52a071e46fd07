import { byId } from "../drills/html";
import type { RoomView } from "../rooms/contract";
import { VoiceQueue } from "./voiceQueue";

/** Of a piece: each is a file of its own, so that one that is lost takes no other with it. */
const pieceMs = 15_000;
/** What a page that breaks off loses at most. */
const chunkMs = 1_000;
const bitsPerSecond = 32_000;

/**
 * Records the own voice while everybody consents to that and the microphone is on. A piece lies in the browser's database while it grows, and goes to the
 * server when it is whole; what a bad line or the end of the page holds up, a later page brings.
 */
export class Voice {
  private readonly queue: VoiceQueue;
  private recorder: MediaRecorder | null = null;
  private track: MediaStreamTrack | null = null;
  private stopped: Promise<void> = Promise.resolve();
  private view: RoomView | null = null;
  private number = 0;
  /** Two tabs of one person are one voice: that of the tab that writes. */
  writes = true;

  constructor(room: string, private readonly microphone: () => MediaStreamTrack | null, private readonly now: () => number) {
    this.queue = new VoiceQueue(room);
    setInterval(() => this.look(), 1_000);
    addEventListener("pagehide", () => void this.stop());
  }

  show(view: RoomView): void {
    this.view = view;
    this.look();
  }

  /** The room is left or closed; resolves when all that was said is in the browser's database. */
  end(): Promise<void> {
    this.view = null;
    return this.stop();
  }

  /** Muted, unplugged, changed, allowed or not any more: what is recorded, and what is said about it, follows within a second. */
  private look(): void {
    const live = this.view?.live;
    const wanted = live?.audioRecorded === true && live.phase !== "Arrival" && live.phase !== "Over" && this.view!.role !== "Observer" && this.writes;
    const track = this.microphone();
    const heard = track !== null && track.enabled && track.readyState === "live" && "MediaRecorder" in window;
    if (this.recorder && (!wanted || !heard || track !== this.track)) void this.stop();
    if (wanted && heard && !this.recorder) this.start(track);
    byId("recorded-words").textContent = !live?.audioRecorded ? "Recorded" : wanted && !heard ? "Recorded, mic off" : "Recorded, with sound";
    byId("own-unheard").hidden = !wanted || heard;
  }

  private start(track: MediaStreamTrack): void {
    const recorder = new MediaRecorder(new MediaStream([track]), { audioBitsPerSecond: bitsPerSecond });
    const [began, number, chunks] = [Math.round(this.now()), this.number++, [] as Blob[]];
    recorder.ondataavailable = ({ data }) => {
      if (data.size === 0) return;
      chunks.push(data);
      const length = Math.max(1, Math.min(20_000, Math.round(this.now() - began)));
      this.queue.keep({ number, began, length, data: new Blob(chunks, { type: data.type }) });
      if (length < pieceMs || recorder !== this.recorder) return;
      void this.stop();
      this.look();
    };
    recorder.onerror = () => void this.stop();
    this.stopped = new Promise(resolve => (recorder.onstop = () => resolve(this.queue.send(number))));
    recorder.start(chunkMs);
    [this.recorder, this.track] = [recorder, track];
  }

  private stop(): Promise<void> {
    if (this.recorder && this.recorder.state !== "inactive") this.recorder.stop();
    this.recorder = null;
    return this.stopped;
  }
}
