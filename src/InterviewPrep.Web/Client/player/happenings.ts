import { byId, h, icon } from "../drills/html";
import type { RunVerdict } from "../rooms/contract";
import { lookOf } from "../drills/verdicts";
import { clock, signOf, wordsOf } from "./words";
import type { Happening, Recording } from "./wire";

/** What happened, line by line: the way along the recording for eyes and screen readers alike. The line of now is marked. */
export class Happenings {
  private readonly lines: { at: number; element: HTMLElement }[] = [];
  private current = -1;

  constructor(recording: Recording, seek: (at: number) => void) {
    const own = recording.notes.map(note => ({ at: note.at, sign: "list", words: `Your note: ${note.text}`, tone: "" }));
    const happened = recording.marks.flatMap(mark => {
      const words = wordsOf(mark, recording);
      return words === null ? [] : [{ at: mark.at, sign: mark.kind === "submission" && mark.text ? lookOf(mark.text as RunVerdict).icon : signOf(mark.kind), words, tone: toneOf(mark) }];
    });
    for (const { at, sign, words, tone } of [...happened, ...own].sort((a, b) => a.at - b.at)) {
      const button = h("button", { type: "button", className: `happening ${tone}`, onclick: () => seek(at) },
        h("time", { className: "happening-at" }, clock(at)), icon(sign), h("span", { className: "happening-words" }, words));
      const element = h("li", {}, button);
      this.lines.push({ at, element: button });
      byId("happenings").append(element);
    }
  }

  show(at: number): void {
    let next = this.lines.findLastIndex(line => line.at <= at);
    if (next === this.current) return;
    this.lines[this.current]?.element.removeAttribute("aria-current");
    this.current = next;
    const line = this.lines[next]?.element;
    if (!line) return;
    line.setAttribute("aria-current", "step");
    const panel = byId("panel-events");
    const top = line.offsetTop - panel.offsetTop;
    if (!panel.contains(document.activeElement) && (top < panel.scrollTop || top > panel.scrollTop + panel.clientHeight - 60)) panel.scrollTop = top - panel.clientHeight / 3;
  }
}

const toneOf = (mark: Happening): string => (mark.text && (mark.kind === "run" || mark.kind === "submission") ? lookOf(mark.text as RunVerdict).tone : "");
