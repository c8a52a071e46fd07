import { byId, h } from "../drills/html";
import type { PlayerMark } from "./contract";
import { clock, jumpKindOf, signOf } from "./words";
import type { Recording } from "./wire";

/** Marks that lie closer together, as a part of the whole, are drawn as one. */
const near = 0.004;

interface Placed extends PlayerMark { readonly kind: string }

/** The strip of activity, a track for each person and one for the session, marks on them, and the playhead over all. */
export class Timeline {
  private readonly marks = new Map<string, readonly Placed[]>();
  private readonly rows = new Map<number, HTMLElement>();
  private readonly place = byId("tracks");
  private readonly strip = byId<HTMLCanvasElement>("strip");
  private readonly head = byId("playhead");
  private readonly scrub = byId<HTMLInputElement>("scrub");

  constructor(private readonly recording: Recording, seek: (at: number) => void, private readonly picked: (kind: string, id: string) => void) {
    const tracks = recording.people.filter(person => person.role !== "Observer" || this.did(person.number));
    if (recording.kind === "LiveSession") this.row(0, "Session");
    for (const person of tracks) this.row(person.number, person.isYou ? "You" : person.name);
    this.scrub.addEventListener("input", () => seek(this.scrub.valueAsNumber));
    this.place.addEventListener("pointerdown", event => this.point(event, seek));
    new ResizeObserver(() => this.draw()).observe(this.strip);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
  }

  setMarks(kind: string, marks: readonly PlayerMark[]): void {
    this.marks.set(kind, marks.map(mark => ({ ...mark, kind })));
    this.place.querySelectorAll(`.mark[data-kind="${kind}"]`).forEach(old => old.remove());
    const last = new Map<number, { at: number; element: HTMLElement; count: number }>();
    for (const mark of this.marks.get(kind)!) {
      const row = this.rows.get(mark.by) ?? this.rows.get(0) ?? this.rows.values().next().value!;
      const before = last.get(mark.by);
      if (before && (mark.at - before.at) / this.recording.length < near) {
        before.element.title += `\n${clock(mark.at)} ${mark.label}`;
        before.element.dataset.count = String(++before.count);
        this.stretch(before.element, before.at, mark.until);
        continue;
      }
      const element = h("span", { className: "mark", "data-kind": kind, "data-sign": signOf(kind), "data-id": mark.id, title: `${clock(mark.at)} ${mark.label}` });
      element.style.left = this.percent(mark.at);
      this.stretch(element, mark.at, mark.until);
      row.append(element);
      last.set(mark.by, { at: mark.at, element, count: 1 });
    }
  }

  /** The moments of a kind, in order. */
  momentsOf(kind: string): readonly number[] {
    return [...this.marks].filter(([name]) => jumpKindOf(name) === kind).flatMap(([, marks]) => marks.map(mark => mark.at)).sort((a, b) => a - b);
  }

  show(at: number): void {
    this.head.style.left = this.percent(at);
    if (this.scrub.valueAsNumber !== at) this.scrub.value = String(at);
    this.scrub.setAttribute("aria-valuetext", `${clock(at)} of ${clock(this.recording.length)}`);
  }

  private stretch(mark: HTMLElement, at: number, until: number | undefined): void {
    if (until !== undefined && until > at) mark.style.width = this.percent(until - at);
  }

  private did(number: number): boolean {
    return this.recording.marks.some(mark => mark.by === number && mark.kind !== "joined" && mark.kind !== "left");
  }

  private row(number: number, name: string): void {
    const row = h("div", { className: number === 0 ? "track" : `track look-${(number - 1) % 4}`, "aria-hidden": "true" });
    const line = this.place.querySelector<HTMLElement>(".track-row:empty") ?? this.place.appendChild(h("div", { className: "track-row" }));
    line.append(h("span", { className: "track-name truncate" }, name), row);
    this.rows.set(number, row);
  }

  private point(event: PointerEvent, seek: (at: number) => void): void {
    const mark = (event.target as Element).closest<HTMLElement>(".mark");
    const { left, width } = this.strip.getBoundingClientRect();
    const at = (x: number) => Math.min(1, Math.max(0, (x - left) / width)) * this.recording.length;
    if (mark?.dataset.id) this.picked(mark.dataset.kind!, mark.dataset.id);
    seek(mark ? (parseFloat(mark.style.left) / 100) * this.recording.length : at(event.clientX));
    if (mark) return;
    const move = (moved: PointerEvent) => seek(at(moved.clientX));
    this.place.setPointerCapture(event.pointerId);
    this.place.addEventListener("pointermove", move);
    this.place.addEventListener("lostpointercapture", () => this.place.removeEventListener("pointermove", move), { once: true });
  }

  /** Each person's edits as bars from the middle: the first upwards, the second downwards. */
  private draw(): void {
    const { clientWidth: width, clientHeight: height } = this.strip;
    const context = this.strip.getContext("2d");
    if (!context || width === 0) return;
    const scale = window.devicePixelRatio;
    [this.strip.width, this.strip.height] = [width * scale, height * scale];
    context.scale(scale, scale);
    const all = Object.entries(this.recording.activity);
    const two = all.length > 1;
    const most = Math.max(1, ...all.flatMap(([, parts]) => parts));
    const colourOf = (element: HTMLElement) => getComputedStyle(element).color; // the stylesheet knows light and dark
    context.fillStyle = colourOf(this.strip);
    const place = ([from, to]: readonly [number, number]) => [(from / this.recording.length) * width, 0, ((to - from) / this.recording.length) * width, height] as const;
    for (const stretch of this.recording.idle) context.fillRect(...place(stretch));
    for (const stretch of this.recording.sound.flatMap(piece => piece.spoken)) context.clearRect(...place(stretch)); // who speaks is not idle
    for (const [number, parts] of all) {
      const row = this.rows.get(Number(number));
      context.fillStyle = colourOf(row ?? this.place);
      const down = two && number !== all[0]![0];
      const middle = two ? height / 2 : height;
      parts.forEach((count, at) => {
        if (count === 0) return;
        const bar = Math.max(1, Math.sqrt(count / most) * (two ? height / 2 : height));
        context.fillRect((at / parts.length) * width, down ? middle : middle - bar, Math.max(1, width / parts.length), bar);
      });
    }
  }

  private percent(at: number): string {
    return `${(at / Math.max(1, this.recording.length)) * 100}%`;
  }
}
