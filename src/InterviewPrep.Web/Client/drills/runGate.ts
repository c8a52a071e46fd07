import { Refused } from "../rooms/room";

/** Lets one run go at a time: while one is asked for or judged its buttons rest, and the second press of a double click does nothing. */
export class RunGate {
  private asking = false;
  private judging = false;

  constructor(private readonly buttons: Iterable<HTMLElement>) {}

  /** As the room tells it. */
  show(judging: boolean): void {
    this.judging = judging;
    this.rest();
  }

  /** Answers false without asking when a run is on its way. */
  async pass(ask: () => Promise<unknown>): Promise<boolean> {
    if (this.asking || this.judging) return false;
    this.asking = true;
    this.rest();
    try {
      await ask();
      return true;
    } catch (error) {
      if (error instanceof Refused && error.code === "run-goes-on") return false; // of another tab, whose result comes here too
      throw error;
    } finally {
      this.asking = false;
      this.rest();
    }
  }

  private rest(): void {
    for (const button of this.buttons) button.ariaDisabled = this.asking || this.judging ? "true" : null;
  }
}
