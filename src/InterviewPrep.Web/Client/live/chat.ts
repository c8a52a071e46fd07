import type { ChatView, RoomView } from "../rooms/contract";
import { announce } from "../shell/announce";
import { byId, h, timeOf } from "../drills/html";

/** The chat: kept by the server, newest at the bottom. */
export class Chat {
  private readonly list = byId<HTMLOListElement>("messages");
  private unread = 0;

  constructor() {
    byId("tab-chat").addEventListener("tab:shown", () => this.read());
  }

  show(messages: readonly ChatView[], fresh: boolean, view: RoomView): void {
    if (!fresh) this.list.replaceChildren();
    const atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 40;
    for (const message of messages) this.list.append(row(message, view));
    byId("messages-none").hidden = this.list.childElementCount > 0;
    if (atEnd || !fresh) this.list.scrollTop = this.list.scrollHeight;
    if (fresh) for (const message of messages) if (message.by !== view.you) this.tell(message, view);
  }

  private tell(message: ChatView, view: RoomView): void {
    announce(`${nameOf(message, view)}: ${message.text}`);
    if (byId("tab-chat").ariaSelected === "true") return;
    this.unread++;
    byId("unread").textContent = String(this.unread);
  }

  private read(): void {
    this.unread = 0;
    byId("unread").textContent = "";
    this.list.scrollTop = this.list.scrollHeight;
  }
}

function nameOf(message: ChatView, view: RoomView): string {
  return view.members.find(member => member.id === message.by)?.name ?? "Somebody who left";
}

function row(message: ChatView, view: RoomView): HTMLElement {
  return h("li", { className: message.by === view.you ? "own" : "" },
    h("p", { className: "muted small" }, message.by === view.you ? "You" : nameOf(message, view), " · ", timeOf(message.at)),
    h("p", { className: "lines" }, message.text));
}
