import { byId, h } from "../drills/html";
import type { Moment } from "./moment";

/** As the whiteboard stores it. */
interface Drawn { readonly kind?: string; readonly x?: number; readonly y?: number; readonly width?: number; readonly height?: number; readonly points?: readonly number[]; readonly text?: string; readonly look?: number; readonly deleted?: boolean }

const [width, height] = [1600, 1000];
const space = "http://www.w3.org/2000/svg";

/** The whiteboard of a moment, to look at. */
export class PlayedBoard {
  private shown: unknown = null;
  private version = -1;

  show(moment: Moment): void {
    if (byId("panel-board").hidden || (this.shown === moment && this.version === moment.boardVersion)) return;
    [this.shown, this.version] = [moment, moment.boardVersion];
    const drawn = [...moment.board.values()].map(element => parse(element.json)).filter(found => found !== null && !found.deleted) as Drawn[];
    const place = byId("played-board");
    if (drawn.length === 0) return place.replaceChildren(h("p", { className: "muted" }, "Nothing is on the whiteboard at this moment."));
    const svg = element("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `Whiteboard. ${drawn.map(one => one.text).filter(Boolean).join(", ")}` });
    svg.append(...drawn.flatMap(draw));
    place.replaceChildren(svg);
  }
}

function parse(json: string): Drawn | null {
  try {
    return JSON.parse(json) as Drawn;
  } catch {
    return null; // another program's
  }
}

function draw(one: Drawn): SVGElement[] {
  const look = `look-${one.look ?? 0}`;
  const [left, top, w, high] = [one.x ?? 0, one.y ?? 0, one.width ?? 0, one.height ?? 0];
  const points = pairs(one.points ?? []).map(([x, y]) => [left + x, top + y] as const);
  const path = points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join("");
  switch (one.kind) {
    case "box": return [element("rect", { class: look, x: left, y: top, width: Math.abs(w), height: Math.abs(high), rx: 6 })];
    case "oval": return [element("ellipse", { class: look, cx: left + w / 2, cy: top + high / 2, rx: Math.abs(w / 2), ry: Math.abs(high / 2) })];
    case "pen": return [element("path", { class: look, d: path })];
    case "arrow": return [element("path", { class: look, d: path + tip(points) })];
    case "text": return (one.text ?? "").split("\n").map((line, i) => {
      const text = element("text", { class: look, x: left, y: top + 22 + i * 26 });
      text.textContent = line;
      return text;
    });
    default: return [];
  }
}

function tip(points: readonly (readonly [number, number])[]): string {
  const [from, to] = [points.at(-2), points.at(-1)];
  if (!from || !to) return "";
  const turn = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const end = (by: number) => `${to[0] - 14 * Math.cos(turn + by)} ${to[1] - 14 * Math.sin(turn + by)}`;
  return `M${end(0.45)}L${to[0]} ${to[1]}L${end(-0.45)}`;
}

const pairs = (points: readonly number[]): [number, number][] => Array.from({ length: points.length >> 1 }, (_, i) => [points[i * 2]!, points[i * 2 + 1]!]);

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(space, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
