// Imported before anything that opens a connection: from now on `ws`, which the official client asks for, gives lines of people.
import WebSocket from "ws";

/** Somebody's line to the server. */
export interface Caller {
  readonly token: string;
  readonly origin: string;
  /** One way, in milliseconds. */
  readonly delayMs: number;
  line: { terminate(): void } | null;
}

const callers: Caller[] = [];

/** The address by which this person reaches a room; the number behind the mark never leaves this process. */
export function addressFor(caller: Caller, url: string): string {
  return `${url}#${callers.push(caller) - 1}`;
}

/** Says who calls, as a browser would, and may be far away: then everything arrives later, in its order. */
class Line extends WebSocket {
  private readonly caller: Caller;

  constructor(address: string) {
    const [url, number] = address.split("#");
    const caller = callers[Number(number)]!;
    super(url!, { headers: { authorization: `Bearer ${caller.token}`, origin: caller.origin }, perMessageDeflate: false });
    this.caller = caller;
    caller.line = this;
  }

  override emit(event: string, ...told: unknown[]): boolean {
    if (event !== "message") return super.emit(event, ...told);
    this.later(() => super.emit(event, ...told));
    return true;
  }

  override send(data: WebSocket.Data): void {
    this.later(() => this.readyState === WebSocket.OPEN && super.send(data));
  }

  private later(act: () => void): void {
    if (this.caller.delayMs === 0) act();
    else setTimeout(act, this.caller.delayMs);
  }
}

require.cache[require.resolve("ws")]!.exports = Line;
