// The same edits on a room server of Yjs, which keeps nothing on a disk.
import { readFileSync } from "node:fs";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { Fingers } from "./fingers";
import { drive, eventually, type TypeOrder } from "./orders";
import { Dice, evenly } from "./pace";

interface Config {
  readonly server: string;
  readonly rooms: number;
}

/** One of two: the document, and when its own edits that the other has not seen were made. */
class Writer {
  readonly document = new Y.Doc();
  readonly unseen: number[] = [];
  private readonly provider: WebsocketProvider;
  private readonly text = this.document.getText("text");

  constructor(server: string, room: string, private readonly fingers: Fingers, saw: () => void) {
    this.provider = new WebsocketProvider(server, room, this.document, { WebSocketPolyfill: WebSocket as never, disableBc: true, connect: false });
    this.document.on("update", (_: Uint8Array, origin: unknown) => origin === this.provider && saw());
  }

  arrive(): Promise<void> {
    return new Promise(resolve => {
      this.provider.once("sync", () => resolve());
      this.provider.connect();
    });
  }

  type(): void {
    const { from, to, insert } = this.fingers.stroke(this.content);
    this.unseen.push(performance.now());
    if (insert) this.text.insert(from, insert);
    else this.text.delete(from, to - from);
  }

  leave(): void {
    this.provider.destroy();
  }

  get content(): string {
    return this.text.toString();
  }
}

const config = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Config;
process.setMaxListeners(0); // each of the providers listens for its end
let took: number[] = [];

const pairs = Array.from({ length: config.rooms }, (_, at) => {
  const pair: Writer[] = [0, 1].map(i => new Writer(config.server, `room-${at}`, new Fingers(new Dice(at * 2 + i + 1)), () => took.push(performance.now() - pair[1 - i]!.unseen.shift()!)));
  return pair;
});

drive(pairs.flat(), type);

async function type(order: TypeOrder): Promise<object> {
  took = [];
  const edits = pairs.length * order.editsPerSecond * order.seconds;
  const seconds = await evenly(edits, order.seconds, n => pairs[n % pairs.length]![Math.floor(n / pairs.length) % 2]!.type());
  const settled = await eventually(60_000, () => pairs.every(([first, second]) => first!.content === second!.content && first!.unseen.length + second!.unseen.length === 0));
  return { edits, seconds, settled, near: took, far: [] };
}
