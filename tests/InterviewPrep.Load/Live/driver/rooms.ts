import "./lines";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Caller } from "./lines";
import { Fingers } from "./fingers";
import { drive, eventually, type TypeOrder } from "./orders";
import { Dice, evenly } from "./pace";
import { Person } from "./person";

interface Seeded {
  readonly id: string;
  /** Of its two people. */
  readonly tokens: readonly [string, string];
  /** One way, of the second person; in milliseconds. */
  readonly delayMs: number;
}

interface Config {
  readonly server: string;
  readonly rooms: readonly Seeded[];
}

const settleMs = 120_000;

/** Two people who type into one text. */
class Pair {
  private readonly sentAt = new Map<string, number>();
  readonly made = new Map<string, number>();
  readonly people: readonly Person[];
  took: number[] = [];

  constructor(readonly seeded: Seeded, at: number, server: string) {
    this.people = seeded.tokens.map((token, i) => {
      const caller: Caller = { token, origin: server, delayMs: i === 1 ? seeded.delayMs : 0, line: null };
      return new Person(`${server}/rooms/${seeded.id}/hub`, seeded.id, caller, new Fingers(new Dice(at * 2 + i + 1)), {
        made: (client, number) => this.write(client, number),
        saw: (client, number) => this.read(client, number),
        failed: what => failures.push(`${seeded.id}: ${what}`),
      });
    });
  }

  get isFar(): boolean {
    return this.seeded.delayMs > 0;
  }

  /** The text that both have, when all of it is stored; otherwise null. */
  get text(): string | null {
    const [first, second] = this.people.map(person => person.text);
    return first === second ? first! : null;
  }

  private write(client: string, number: number): void {
    this.made.set(client, number);
    this.sentAt.set(`${client}/${number}`, performance.now());
  }

  private read(client: string, number: number): void {
    const edit = `${client}/${number}`;
    const sent = this.sentAt.get(edit);
    if (sent === undefined || !this.sentAt.delete(edit)) return; // seen before: joining again tells once more
    this.took.push(performance.now() - sent);
  }
}

const config = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Config;
const failures: string[] = [];
const pairs = config.rooms.map((seeded, i) => new Pair(seeded, i, config.server));
const people = pairs.flatMap(pair => pair.people);

drive(people, type);

async function type(order: TypeOrder): Promise<object> {
  let edits = 0;
  pairs.forEach(pair => (pair.took = []));
  const dropping = order.drops > 0 ? dropLines(order) : 0;
  const seconds = await evenly(pairs.length * order.editsPerSecond * order.seconds, order.seconds, n => {
    if (pairs[n % pairs.length]!.people[Math.floor(n / pairs.length) % 2]!.type()) edits++;
  });
  const drops = await dropping;
  const settling = performance.now();
  const settled = await eventually(settleMs, () => pairs.every(pair => pair.text !== null));
  return {
    edits, seconds, drops, settled, failures,
    settledMs: performance.now() - settling,
    near: pairs.filter(pair => !pair.isFar).flatMap(pair => pair.took),
    far: pairs.filter(pair => pair.isFar).flatMap(pair => pair.took),
    rooms: pairs.map(pair => ({ id: pair.seeded.id, made: Object.fromEntries(pair.made), hash: hashOf(pair.text) })),
  };
}

/** Counts only lines that were there to be cut; what finds nobody connected is made up for. */
async function dropLines(order: TypeOrder): Promise<number> {
  const dice = new Dice(7);
  let [owed, done] = [0, 0];
  await evenly(order.drops, order.seconds, () => {
    for (owed++; owed > 0; owed--, done++) {
      const person = people[dice.roll(people.length)]!;
      if (!person.isHere) return;
      if (done % order.reloadEvery === 0) person.reload();
      else person.drop();
    }
  });
  return done;
}

function hashOf(text: string | null): string | null {
  return text === null ? null : createHash("sha256").update(text, "utf8").digest("hex");
}
