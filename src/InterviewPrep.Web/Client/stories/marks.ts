interface Mark { start: number; end: number; rule: string; words: string }

/** Marks in the textareas what remarks are about, as far as it still stands where it was seen. */
export function markAll(text: HTMLElement, side: HTMLElement): void {
  const remarks = [...side.querySelectorAll<HTMLElement>("[data-remark][data-words]")];
  for (const box of text.querySelectorAll<HTMLElement>(".marked")) {
    const words = box.querySelector("textarea")!.value;
    const own: Mark[] = remarks
      .filter(r => r.dataset.part === box.dataset.part)
      .map(r => ({ start: Number(r.dataset.start), end: Number(r.dataset.start) + Number(r.dataset.length), rule: r.dataset.rule!, words: r.dataset.words! }))
      .filter(mark => words.slice(mark.start, mark.end) === mark.words);
    marks(box, own);
  }
}

/** Underlines words of a textarea: a copy of its text lies behind it, transparent but for the lines. */
function marks(box: HTMLElement, all: Mark[]): void {
  const field = box.querySelector("textarea")!;
  const layer = box.querySelector<HTMLElement>(".marked-words")!;
  const pieces: Node[] = [];
  let at = 0;
  for (const mark of all.toSorted((a, b) => a.start - b.start)) {
    if (mark.start < at) continue;
    pieces.push(document.createTextNode(field.value.slice(at, mark.start)));
    const underlined = document.createElement("mark");
    underlined.textContent = field.value.slice(mark.start, mark.end);
    underlined.dataset.rule = mark.rule;
    pieces.push(underlined);
    at = mark.end;
  }
  pieces.push(document.createTextNode(`${field.value.slice(at)}\n`));
  layer.replaceChildren(...pieces);
  if (!CSS.supports("field-sizing", "content")) {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  }
}
