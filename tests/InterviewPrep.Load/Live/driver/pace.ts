/** Milliseconds between two looks at the clock: what is due meanwhile is done at once. */
const tickMs = 2;

/**
 * Calls `act` a number of times, spread evenly, whether or not the work of before is done: a slow answer slows nobody's fingers.
 * @returns the seconds that it took.
 */
export function evenly(times: number, seconds: number, act: (n: number) => void): Promise<number> {
  return new Promise(resolve => {
    const started = performance.now();
    let done = 0;
    const timer = setInterval(() => {
      const passed = performance.now() - started;
      for (const due = Math.min(times, Math.floor((passed / (seconds * 1000)) * times)); done < due; done++) act(done);
      if (done < times) return;
      clearInterval(timer);
      resolve(passed / 1000);
    }, tickMs);
  });
}

/** Random numbers that are the same in each run, so that both systems get the same edits. */
export class Dice {
  constructor(private state: number) {}

  /** At least 0 and below `below`. */
  roll(below: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 0x1_0000_0000) * below);
  }
}
