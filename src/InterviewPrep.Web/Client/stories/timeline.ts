/** When a part began, in seconds. */
export interface PartMark { part: string; at: number }

/** Draws when which part was told, and says it in words. `whole` is the time that the full width stands for. */
export function timeline(svg: SVGSVGElement, parts: string[], marks: PartMark[], seconds: number, whole: number): string {
  const percent = (part: number) => `${((100 * part) / whole).toFixed(2)}%`;
  const told = marks.map((mark, i) => ({ part: mark.part, from: mark.at, to: marks[i + 1]?.at ?? seconds }));
  svg.replaceChildren(
    ...told.map(({ part, from, to }) => {
      const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      rect.setAttribute("class", `share-${parts.indexOf(part)}`);
      rect.setAttribute("x", percent(from));
      rect.setAttribute("width", percent(Math.max(0, to - from)));
      rect.setAttribute("height", "14");
      return rect;
    }),
  );
  const words = told.map(({ part, from, to }) => `${nameOf(part)} ${Math.round(to - from)} s`).join(", ") || "No part marked yet";
  svg.setAttribute("aria-label", words);
  return words;
}

function nameOf(part: string): string {
  return document.querySelector(`[data-mark="${part}"]`)?.lastChild?.textContent?.trim() ?? part;
}
