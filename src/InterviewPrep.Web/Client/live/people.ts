import type { MemberView, RoomView } from "../rooms/contract";
import { announce } from "../shell/announce";
import { byId, h, icon } from "../drills/html";

let before: readonly MemberView[] | null = null;

/** Names under the pictures, observers below; who comes and goes is announced. */
export function showPeople(view: RoomView): void {
  const other = view.members.find(member => member.role !== "Observer" && member.id !== view.you);
  const watching = view.role === "Observer" ? view.members.filter(member => member.role !== "Observer") : [];
  byId("other-name").textContent = watching.length > 0 ? watching.map(member => member.name).join(" and ") : other?.name ?? "Gone";
  byId("other-here").textContent = other && !other.here ? "not connected" : "";
  byId("own-name").textContent = view.members.find(member => member.id === view.you)?.name ?? "You";
  const observers = view.members.filter(member => member.role === "Observer");
  byId("observers").hidden = observers.length === 0;
  byId("observers").replaceChildren(...observers.map(member => observerRow(member, view)));
  tellChanges(view);
  before = view.members;
}

function observerRow(member: MemberView, view: RoomView): HTMLElement {
  return h("li", {}, icon("user"), h("span", {}, `${member.id === view.you ? "You observe" : `${member.name} observes`}${member.here ? "" : " (not connected)"}`),
    view.role !== "Observer" && h("button", { type: "button", className: "button small quiet push", "data-send-away": member.id, "aria-label": `End the stay of ${member.name}` }, "Send away"));
}

function tellChanges(view: RoomView): void {
  if (before === null) return;
  for (const member of view.members) {
    if (member.id === view.you) continue;
    const was = before.find(known => known.id === member.id);
    if (!was) announce(`${member.name} has joined${member.role === "Observer" ? " as an observer" : ""}.`);
    else if (was.here !== member.here) announce(member.here ? `${member.name} is connected again.` : `${member.name} has lost the connection.`);
  }
  for (const was of before) if (!view.members.some(member => member.id === was.id)) announce(`${was.name} has left.`);
}
