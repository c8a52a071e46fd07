/** The microphone, recorded in this browser's memory. */
export class Voice {
  private readonly pieces: Blob[] = [];
  sound: Blob | null = null;

  private constructor(private readonly stream: MediaStream, private readonly recorder: MediaRecorder) {
    recorder.addEventListener("dataavailable", event => this.pieces.push(event.data));
  }

  /** Null when there is none, or it may not be used. */
  static async open(): Promise<Voice | null> {
    if (!navigator.mediaDevices || !("MediaRecorder" in window)) return null;
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null);
    // Speech needs little: half an hour stays below what the server keeps.
    return stream && new Voice(stream, new MediaRecorder(stream, { audioBitsPerSecond: 16_000 }));
  }

  /** Of no use after all. */
  close(): void {
    for (const track of this.stream.getTracks()) track.stop();
  }

  start(): void {
    this.recorder.start();
  }

  /** What was recorded; a microphone that went away has ended it before. */
  async stop(): Promise<Blob> {
    if (this.recorder.state !== "inactive") {
      const stopped = new Promise(done => this.recorder.addEventListener("stop", done, { once: true }));
      this.recorder.stop();
      await stopped;
    }
    this.close();
    return (this.sound = new Blob(this.pieces, { type: this.recorder.mimeType }));
  }
}
