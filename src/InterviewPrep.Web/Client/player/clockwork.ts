/** What is played of a stretch before and after the cut, and before a voice; shorter ones are not worth skipping. */
const lead = 1_000;

/** Moves time on while it plays: by the speed, over idle stretches when wanted, never faster than what can be shown. */
export class Clockwork {
  speed = 1;
  skipsIdle = false;
  /** Up to where nobody is heard from a moment on: who speaks is not idle. */
  quietUntil: (at: number) => number = () => Infinity;
  private frame = 0;
  private last = 0;

  /** @param show shows a moment; false while it is still reading: then time stands. */
  constructor(
    private readonly length: number,
    private readonly idle: readonly (readonly [number, number])[],
    private readonly now: () => number,
    private readonly show: (at: number) => boolean,
    private readonly changed: () => void,
  ) {}

  get playing(): boolean {
    return this.frame !== 0;
  }

  play(): void {
    if (this.playing) return;
    this.last = performance.now();
    this.frame = requestAnimationFrame(time => this.tick(time));
    this.changed();
  }

  pause(): void {
    if (!this.playing) return;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.changed();
  }

  private tick(time: number): void {
    const passed = Math.min(250, time - this.last); // a tab that was in the background does not leap
    this.last = time;
    const to = Math.min(this.length, this.past(this.now() + passed * this.speed));
    const shown = this.show(to);
    if (shown && to >= this.length) return this.pause();
    this.frame = requestAnimationFrame(next => this.tick(next));
  }

  private past(at: number): number {
    if (!this.skipsIdle) return at;
    const stretch = this.idle.find(([from, to]) => from + lead < at && at < to - lead);
    return stretch ? Math.max(at, Math.min(stretch[1], this.quietUntil(at)) - lead) : at;
  }
}
