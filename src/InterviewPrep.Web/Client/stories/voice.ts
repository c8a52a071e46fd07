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

  start(): void {
    this.recorder.start();
  }

  async stop(): Promise<Blob> {
    const stopped = new Promise(done => this.recorder.addEventListener("stop", done, { once: true }));
    this.recorder.stop();
    await stopped;
    for (const track of this.stream.getTracks()) track.stop();
    return (this.sound = new Blob(this.pieces, { type: this.recorder.mimeType }));
  }
}
