import type { RoomView } from "../rooms/contract";
import { VoiceQueue } from "./voiceQueue";

/** Of a piece: each is a file of its own, so that one that is lost takes no other with it. */
const pieceMs = 15_000;
const bitsPerSecond = 32_000;

/**
 * Records the own voice while everybody consents to that and the microphone is on. Pieces go to the server as the session goes; what a bad line holds
 * up waits in the browser, also over a reload.
 */
export class Voice {
  private readonly queue: VoiceQueue;
  private recorder: MediaRecorder | null = null;
  private track: MediaStreamTrack | null = null;
  private wanted = false;
  private timer = 0;

  constructor(room: string, private readonly microphone: () => MediaStreamTrack | null, private readonly now: () => number) {
    this.queue = new VoiceQueue(room);
    setInterval(() => this.look(), 1_000);
    addEventListener("pagehide", () => this.stop());
  }

  show(view: RoomView): void {
    const live = view.live!;
    this.wanted = live.audioRecorded && live.phase !== "Arrival" && live.phase !== "Over" && view.role !== "Observer";
    this.look();
  }

  /** Muted, unplugged, changed, allowed or not any more: what is recorded follows within a second. */
  private look(): void {
    const track = this.microphone();
    const on = this.wanted && track !== null && track.enabled && track.readyState === "live" && "MediaRecorder" in window;
    if (this.recorder && (!on || track !== this.track)) this.stop();
    if (on && !this.recorder) this.start(track);
  }

  private start(track: MediaStreamTrack): void {
    const recorder = new MediaRecorder(new MediaStream([track]), { audioBitsPerSecond: bitsPerSecond });
    const began = Math.round(this.now());
    recorder.ondataavailable = ({ data }) => {
      if (data.size > 0) void this.queue.add({ began, length: Math.max(1, Math.min(20_000, Math.round(this.now() - began))), data });
    };
    recorder.onerror = () => this.stop();
    recorder.start();
    [this.recorder, this.track] = [recorder, track];
    this.timer = window.setTimeout(() => {
      this.stop();
      this.look();
    }, pieceMs);
  }

  private stop(): void {
    clearTimeout(this.timer);
    if (this.recorder && this.recorder.state !== "inactive") this.recorder.stop();
    this.recorder = null;
  }
}
