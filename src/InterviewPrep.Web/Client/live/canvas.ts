import Konva from "konva";
import { h, icon } from "../drills/html";
import type { BoardElementView } from "../rooms/contract";

type Tool = "select" | "box" | "oval" | "arrow" | "text" | "pen" | "erase";
type Shape = Konva.Rect | Konva.Ellipse | Konva.Arrow | Konva.Text | Konva.Line;

/** One element as it is stored. Places and sizes are in board units; `deleted` stays as a tombstone, so that it wins everywhere. */
interface Drawn {
  kind: "box" | "oval" | "arrow" | "text" | "pen";
  x: number;
  y: number;
  width?: number;
  height?: number;
  points?: number[];
  text?: string;
  look: number;
  deleted?: boolean;
}

const tools: readonly { tool: Tool; words: string; key: string; sign: string }[] = [
  { tool: "select", words: "Select and move", key: "v", sign: "pointer" },
  { tool: "box", words: "Box", key: "b", sign: "square" },
  { tool: "oval", words: "Oval", key: "o", sign: "circle" },
  { tool: "arrow", words: "Arrow", key: "a", sign: "arrow" },
  { tool: "text", words: "Text", key: "t", sign: "text" },
  { tool: "pen", words: "Pen", key: "p", sign: "pen" },
  { tool: "erase", words: "Erase", key: "e", sign: "trash" },
];
const lookNames = ["Plain", "Violet", "Green", "Red"];
const [width, height] = [1600, 1000];

/** The whiteboard itself: boxes, ovals, arrows, texts and a pen on Konva. */
export class Canvas {
  private readonly stage: Konva.Stage;
  private readonly layer = new Konva.Layer();
  private readonly frame = new Konva.Transformer({ rotateEnabled: false, ignoreStroke: true });
  private readonly shapes = new Map<string, Shape>();
  private readonly drawn = new Map<string, Drawn>();
  private readonly outline = h("ul", { className: "unseen", "aria-label": "What is on the whiteboard" });
  private tool: Tool = "select";
  private look = 0;
  private started: { id: string; drawn: Drawn } | null = null;

  constructor(private readonly place: HTMLElement, private readonly changed: (elements: readonly { id: string; json: string }[]) => void) {
    const surface = h("div", { className: "board-surface", tabIndex: 0, role: "application", "aria-label": "Whiteboard. Letters choose a tool: V select, B box, O oval, A arrow, T text, P pen, E erase. Enter adds at the middle." });
    place.replaceChildren(this.bar(), surface, this.outline);
    this.stage = new Konva.Stage({ container: surface as HTMLDivElement, width: 10, height: 10 });
    this.stage.add(this.layer);
    this.layer.add(this.frame);
    this.stage.on("pointerdown", event => this.down(event));
    this.stage.on("pointermove", () => this.move());
    this.stage.on("pointerup", () => this.up());
    this.stage.on("dblclick dbltap", event => event.target instanceof Konva.Text && this.write(event.target.id()));
    surface.addEventListener("keydown", event => this.key(event));
    new ResizeObserver(() => this.fit(surface)).observe(surface);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.drawn.forEach((_, id) => this.draw(id)));
    this.choose("select");
  }

  /** Elements as they are now. */
  show(elements: readonly BoardElementView[]): void {
    for (const { id, json } of elements) {
      this.drawn.set(id, JSON.parse(json) as Drawn);
      this.draw(id);
    }
    this.outline.replaceChildren(...[...this.drawn.values()].filter(d => !d.deleted && d.kind !== "pen").map(d => h("li", {}, d.kind === "text" ? d.text ?? "" : d.kind)));
  }

  private bar(): HTMLElement {
    const buttons = tools.map(({ tool, words, key, sign }) =>
      h("button", { type: "button", className: "button small only-icon quiet", "data-tool": tool, "aria-pressed": "false", "aria-label": words, title: `${words} (${key.toUpperCase()})`, onclick: () => this.choose(tool) }, icon(sign)));
    const colours = lookNames.map((name, at) =>
      h("button", { type: "button", className: `board-look look-${at}`, "data-look": at, "aria-pressed": String(at === 0), "aria-label": `Colour: ${name}`, title: name, onclick: () => this.paint(at) }));
    return h("div", { className: "board-bar", role: "toolbar", "aria-label": "Whiteboard tools" }, ...buttons, h("span", { className: "push" }), ...colours);
  }

  private choose(tool: Tool): void {
    this.tool = tool;
    for (const button of this.place.querySelectorAll<HTMLElement>("[data-tool]")) button.ariaPressed = String(button.dataset.tool === tool);
    this.stage.container().dataset.tool = tool;
    if (tool !== "select") this.frame.nodes([]);
    this.shapes.forEach(shape => shape.draggable(tool === "select"));
  }

  private paint(look: number): void {
    this.look = look;
    for (const button of this.place.querySelectorAll<HTMLElement>("[data-look]")) button.ariaPressed = String(button.dataset.look === String(look));
    for (const shape of this.frame.nodes()) this.store(shape.id(), { ...this.drawn.get(shape.id())!, look });
  }

  private down(event: Konva.KonvaEventObject<PointerEvent>): void {
    const shape = event.target instanceof Konva.Shape && event.target.id() ? event.target : null;
    if (this.tool === "erase") return shape ? this.erase(shape.id()) : undefined;
    if (this.tool === "select") return void this.frame.nodes(shape ? [shape] : event.target === this.stage ? [] : this.frame.nodes());
    const { x, y } = this.at();
    const kind = this.tool;
    const drawn: Drawn = { kind, x, y, look: this.look, ...(kind === "arrow" || kind === "pen" ? { points: [0, 0] } : { width: 1, height: 1 }) };
    if (kind === "text") return void this.add({ ...drawn, text: "" }, true);
    this.started = { id: newId(), drawn };
  }

  private move(): void {
    if (this.tool === "erase" && this.stage.getPointersPositions().length > 0) return;
    if (!this.started) return;
    const { id, drawn } = this.started;
    const { x, y } = this.at();
    const [dx, dy] = [Math.round(x - drawn.x), Math.round(y - drawn.y)];
    if (drawn.kind === "arrow") drawn.points = [0, 0, dx, dy];
    else if (drawn.kind === "pen") drawn.points = [...drawn.points!, dx, dy].slice(-4_000);
    else Object.assign(drawn, { width: dx, height: dy });
    this.drawn.set(id, drawn);
    this.draw(id);
  }

  private up(): void {
    if (!this.started) return;
    const { id, drawn } = this.started;
    this.started = null;
    const small = drawn.points ? drawn.points.length < 4 : Math.abs(drawn.width!) < 8 || Math.abs(drawn.height!) < 8;
    if (small && drawn.kind !== "pen") Object.assign(drawn, drawn.points ? { points: [0, 0, 140, 0] } : { width: 160, height: 80 });
    if (drawn.width !== undefined && drawn.width < 0) Object.assign(drawn, { x: drawn.x + drawn.width, width: -drawn.width });
    if (drawn.height !== undefined && drawn.height < 0) Object.assign(drawn, { y: drawn.y + drawn.height, height: -drawn.height });
    this.store(id, drawn);
    if (drawn.kind !== "pen") this.pick(id);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.stage.container()) return;
    const tool = tools.find(known => known.key === event.key.toLowerCase());
    const step = { ArrowLeft: [-10, 0], ArrowRight: [10, 0], ArrowUp: [0, -10], ArrowDown: [0, 10] }[event.key];
    const picked = this.frame.nodes()[0]?.id();
    if (tool) this.choose(tool.tool);
    else if (event.key === "Enter") this.enter(picked);
    else if ((event.key === "Delete" || event.key === "Backspace") && picked) this.erase(picked);
    else if (step && picked) this.store(picked, { ...this.drawn.get(picked)!, x: this.drawn.get(picked)!.x + step[0]!, y: this.drawn.get(picked)!.y + step[1]! });
    else if (event.key === "Escape") return void this.frame.nodes([]);
    else if (event.key.toLowerCase() === "n") this.pickNext(picked);
    else return;
    event.preventDefault();
  }

  private enter(picked: string | undefined): void {
    if (this.tool === "select" && picked) return this.write(picked);
    if (this.tool === "select" || this.tool === "erase" || this.tool === "pen") return;
    const drawn: Drawn = { kind: this.tool, x: width / 2 - 80, y: height / 2 - 40, look: this.look };
    if (this.tool === "arrow") this.add({ ...drawn, points: [0, 0, 140, 0] });
    else if (this.tool === "text") this.add({ ...drawn, text: "" }, true);
    else this.add({ ...drawn, width: 160, height: 80 });
  }

  private pickNext(picked: string | undefined): void {
    const all = [...this.shapes.keys()];
    const next = all[(all.indexOf(picked ?? "") + 1) % Math.max(1, all.length)];
    if (next) this.pick(next);
  }

  private add(drawn: Drawn, write = false): void {
    const id = newId();
    this.drawn.set(id, drawn);
    if (write) return this.write(id);
    this.store(id, drawn);
    this.pick(id);
  }

  private pick(id: string): void {
    this.choose("select");
    const shape = this.shapes.get(id);
    this.frame.nodes(shape ? [shape] : []);
  }

  private erase(id: string): void {
    this.frame.nodes([]);
    this.store(id, { ...this.drawn.get(id)!, points: [], text: "", deleted: true });
  }

  /** A text is typed over its place; what is left empty goes. */
  private write(id: string): void {
    const drawn = this.drawn.get(id)!;
    if (drawn.kind !== "text") return;
    const scale = this.stage.scaleX();
    const field = h("textarea", { className: "board-text", rows: 2, maxLength: 500, value: drawn.text ?? "", "aria-label": "Text on the whiteboard" });
    field.style.left = `${drawn.x * scale}px`;
    field.style.top = `${drawn.y * scale}px`;
    this.stage.container().append(field);
    const done = () => {
      if (!field.isConnected) return;
      field.remove();
      const text = field.value.trim();
      if (text) this.store(id, { ...drawn, text });
      else if (this.shapes.has(id)) this.erase(id);
      else this.drawn.delete(id);
      this.choose("select");
      this.stage.container().focus();
    };
    field.addEventListener("blur", done);
    field.addEventListener("keydown", event => {
      event.stopPropagation();
      if (event.key === "Escape" || (event.key === "Enter" && !event.shiftKey)) done();
    });
    requestAnimationFrame(() => field.focus());
  }

  private store(id: string, drawn: Drawn): void {
    this.drawn.set(id, drawn);
    this.draw(id);
    this.changed([{ id, json: JSON.stringify(drawn) }]);
  }

  private draw(id: string): void {
    const drawn = this.drawn.get(id)!;
    const picked = this.frame.nodes().some(node => node.id() === id);
    this.shapes.get(id)?.destroy();
    this.shapes.delete(id);
    if (drawn.deleted) return;
    const shape = shapeOf(id, drawn, this.colour(drawn.look), this.tool === "select");
    (shape as Konva.Shape).on("dragend transformend", () => this.moved(id, shape));
    this.shapes.set(id, shape);
    this.layer.add(shape);
    if (picked) this.frame.nodes([shape]);
    this.frame.moveToTop();
  }

  private moved(id: string, shape: Shape): void {
    const drawn = { ...this.drawn.get(id)! };
    const [sx, sy] = [shape.scaleX(), shape.scaleY()];
    const oval = drawn.kind === "oval";
    if (drawn.points) drawn.points = drawn.points.map((value, at) => Math.round(value * (at % 2 ? sy : sx)));
    if (drawn.width !== undefined) Object.assign(drawn, { width: Math.round(drawn.width * sx), height: Math.round(drawn.height! * sy) });
    drawn.x = Math.round(shape.x() - (oval ? drawn.width! / 2 : 0));
    drawn.y = Math.round(shape.y() - (oval ? drawn.height! / 2 : 0));
    this.store(id, drawn);
  }

  /** The stylesheet knows the colours of light and dark. */
  private colour(look: number): string {
    return getComputedStyle(this.place.querySelector(`[data-look="${look}"]`) ?? this.place).color;
  }

  private at(): { x: number; y: number } {
    const { x, y } = this.stage.getRelativePointerPosition() ?? { x: 0, y: 0 };
    return { x: Math.round(x), y: Math.round(y) };
  }

  private fit(surface: HTMLElement): void {
    const scale = Math.max(0.2, surface.clientWidth / width);
    this.stage.size({ width: surface.clientWidth, height: Math.max(surface.clientHeight, height * scale) });
    this.stage.scale({ x: scale, y: scale });
  }
}

const newId = () => crypto.randomUUID().replaceAll("-", "");

function shapeOf(id: string, drawn: Drawn, colour: string, draggable: boolean): Shape {
  const common = { id, x: drawn.x, y: drawn.y, stroke: colour, strokeWidth: 2.5, draggable, hitStrokeWidth: 18 };
  const [w, h2] = [drawn.width ?? 0, drawn.height ?? 0];
  switch (drawn.kind) {
    case "box": return new Konva.Rect({ ...common, width: w, height: h2, cornerRadius: 6 });
    case "oval": return new Konva.Ellipse({ ...common, x: drawn.x + w / 2, y: drawn.y + h2 / 2, radiusX: Math.abs(w / 2), radiusY: Math.abs(h2 / 2) });
    case "arrow": return new Konva.Arrow({ ...common, points: drawn.points ?? [], fill: colour, pointerLength: 12, pointerWidth: 12 });
    case "pen": return new Konva.Line({ ...common, points: drawn.points ?? [], tension: 0.4, lineCap: "round", lineJoin: "round" });
    case "text": return new Konva.Text({ id, x: drawn.x, y: drawn.y, text: drawn.text ?? "", fontSize: 22, fontFamily: "system-ui, sans-serif", fill: colour, draggable, width: drawn.width });
  }
}
