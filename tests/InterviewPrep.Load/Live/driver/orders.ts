import { createInterface } from "node:readline";

/** What the bench asks of a driver, one object a line on standard input; each is answered by one object on standard output. At its end everybody leaves. */
export interface TypeOrder {
  /** Of each room, both people together. */
  readonly editsPerSecond: number;
  readonly seconds: number;
  /** Lines cut without a goodbye, spread evenly over the time. */
  readonly drops: number;
  /** Every n-th drop is a page that is loaded anew. */
  readonly reloadEvery: number;
}

/** How many may arrive at once: neither side is to greet everybody in one moment. */
const atOnce = 40;

/** Has everybody arrive, then does what it is asked to. */
export function drive(everybody: readonly { arrive(): Promise<void>; leave(): void }[], type: (order: TypeOrder) => Promise<object>): void {
  serve(everybody, type).catch((fault: unknown) => {
    console.error(fault);
    process.exit(1);
  });
}

async function serve(everybody: readonly { arrive(): Promise<void>; leave(): void }[], type: (order: TypeOrder) => Promise<object>): Promise<void> {
  const started = performance.now();
  await inTurns(everybody, atOnce, one => one.arrive());
  answer({ arrivedMs: performance.now() - started });
  for await (const line of createInterface({ input: process.stdin })) answer(await type(JSON.parse(line) as TypeOrder));
  everybody.forEach(one => one.leave());
  process.exit(0);
}

function answer(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

async function inTurns<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (next < items.length) await work(items[next++]!);
  }));
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}

/** Looks now and then; gives up after a while. */
export async function eventually(withinMs: number, isTrue: () => boolean): Promise<boolean> {
  for (const started = performance.now(); performance.now() - started < withinMs; await pause(20)) if (isTrue()) return true;
  return isTrue();
}
