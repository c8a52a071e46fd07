import { byId } from "../drills/html";
import type { BoardElementView } from "../rooms/contract";
import { toast } from "../shell/announce";
import { Refused } from "../rooms/room";
import type { Canvas } from "./canvas";

/** The whiteboard's state; what draws it is loaded when it is opened for the first time. */
export class Board {
  private readonly elements = new Map<string, BoardElementView>();
  private readonly unsent = new Set<string>();
  private canvas: Canvas | null = null;
  private send: (elements: readonly BoardElementView[]) => Promise<void> = () => Promise.reject(new Error("not begun"));

  constructor() {
    byId("tab-board").addEventListener("tab:shown", () => void this.open());
  }

  begin(send: (elements: readonly BoardElementView[]) => Promise<void>): void {
    this.send = send;
  }

  /** After a reconnect: what the line took with it. */
  resend(): void {
    const left = [...this.unsent].map(id => this.elements.get(id)!);
    if (left.length > 0) void this.store(left);
  }

  /** The higher version wins, and with equal versions the lower nonce: as on the server. */
  take(elements: readonly BoardElementView[]): void {
    const newer = elements.filter(element => {
      const known = this.elements.get(element.id);
      return !known || element.version > known.version || (element.version === known.version && element.nonce < known.nonce);
    });
    for (const element of newer) this.elements.set(element.id, element);
    this.canvas?.show(newer);
  }

  private async open(): Promise<void> {
    if (this.canvas) return;
    const { Canvas } = await import("./canvas");
    this.canvas ??= new Canvas(byId("board"), drawn => void this.draw(drawn));
    this.canvas.show([...this.elements.values()]);
  }

  private async draw(drawn: readonly { id: string; json: string }[]): Promise<void> {
    const next = drawn.map(({ id, json }) => ({ id, json, version: (this.elements.get(id)?.version ?? 0) + 1, nonce: Math.floor(Math.random() * 2 ** 31) }));
    for (const element of next) this.elements.set(element.id, element);
    await this.store(next);
  }

  private async store(elements: readonly BoardElementView[]): Promise<void> {
    elements.forEach(element => this.unsent.add(element.id));
    try {
      await this.send(elements);
      elements.forEach(element => this.unsent.delete(element.id));
    } catch (error) {
      if (!(error instanceof Refused) || error.code === "offline") return; // sent again once the line is back
      elements.forEach(element => this.unsent.delete(element.id));
      toast(error.message);
    }
  }
}
