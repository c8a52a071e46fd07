import type { Recording, Segment } from "./wire";

/** Segments that are held at once: what the page's memory is bounded by. */
const held = 12;

/** Reads segments as they are wanted, and lets go of those not used for longest. */
export class Source {
  private readonly known = new Map<number, Promise<Segment>>();

  constructor(private readonly recording: Recording, private readonly share: string | null) {}

  /** The segment in which a moment lies: of those that begin at it, the last. */
  numberAt(at: number): number {
    const starts = this.recording.segments;
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  async segment(number: number): Promise<Segment> {
    const known = this.known.get(number);
    const wanted = known ?? this.ask<Segment>(`segments/${number}`);
    this.known.delete(number);
    this.known.set(number, wanted);
    for (const [oldest] of this.known) {
      if (this.known.size <= held) break;
      this.known.delete(oldest);
    }
    try {
      return await wanted;
    } catch (error) {
      this.known.delete(number);
      throw error;
    }
  }

  /** Has the next one at hand before it is played. */
  prefetch(number: number): void {
    if (number < this.recording.segments.length && !this.known.has(number)) this.segment(number).catch(() => undefined); // asked again when it is needed
  }

  async ask<T>(path: string): Promise<T> {
    const response = await fetch(this.address(path));
    if (!response.ok) throw new Error(response.status === 404 ? "This recording is not yours to see any more, or it was deleted." : "The recording could not be read.");
    return (await response.json()) as T;
  }

  address(path: string): string {
    return `/api/recordings/${this.recording.room}/${path}${this.share ? `?share=${encodeURIComponent(this.share)}` : ""}`;
  }
}
