import { announce } from "../shell/announce";

const reminders = [300, 60, 10];

/**
 * Shows the time left or, untimed, the time spent. Both are the server's: `now` is its clock as this page knows it. Three moments are
 * announced; more would get in the way of somebody who listens to the page.
 */
export class Clock {
  private readonly said = new Set<number>();
  private timer = 0;

  constructor(private readonly face: HTMLElement, private readonly now: () => number) {}

  run(startedAt: number, deadline: number | null): void {
    this.stop();
    const tick = () => {
      const left = deadline === null ? this.now() - startedAt : deadline - this.now();
      const seconds = Math.max(0, deadline === null ? Math.floor(left / 1000) : Math.ceil(left / 1000));
      this.face.textContent = asClock(seconds);
      if (deadline !== null) this.remind(seconds);
      this.timer = window.setTimeout(tick, 1000 - (((deadline === null ? left : -left) % 1000) + 1000) % 1000);
    };
    tick();
  }

  /** Shows how long it took, and stays there. */
  stopAt(milliseconds: number): void {
    this.stop();
    this.face.classList.remove("soon", "over");
    this.face.textContent = asClock(Math.round(milliseconds / 1000));
  }

  private stop(): void {
    clearTimeout(this.timer);
  }

  private remind(seconds: number): void {
    this.face.classList.toggle("soon", seconds <= 300 && seconds > 60);
    this.face.classList.toggle("over", seconds <= 60);
    for (const mark of reminders) {
      if (seconds > mark || this.said.has(mark)) continue;
      this.said.add(mark);
      if (seconds > mark - 3) announce(mark >= 60 ? `${mark / 60} minute${mark > 60 ? "s" : ""} left` : `${mark} seconds left`);
    }
  }
}

export function asClock(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
}
