import type { Dice } from "./pace";

/** One thing that a person does to a text. */
export interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

const keys = [..."etaoinshrdlu (){};=.,_+", "\n", "é", "漢", "🙂"];

/** Types like a person: mostly on at the cursor, at times elsewhere, sometimes takes back what was typed. */
export class Fingers {
  private at = 0;

  constructor(private readonly dice: Dice) {}

  /** @param text as it is now. */
  stroke(text: { readonly length: number; slice(from: number, to: number): string }): Stroke {
    if (this.dice.roll(20) === 0 || this.at > text.length) this.at = this.dice.roll(text.length + 1);
    this.at = outsidePair(text, this.at);
    if (this.dice.roll(8) > 0 || this.at === 0) {
      const insert = keys[this.dice.roll(keys.length)]!;
      this.at += insert.length;
      return { from: this.at - insert.length, to: this.at - insert.length, insert };
    }
    const to = this.at;
    this.at = outsidePair(text, to - 1);
    return { from: this.at, to, insert: "" };
  }
}

function outsidePair(text: { slice(from: number, to: number): string }, at: number): number {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at - 1 : at;
}
