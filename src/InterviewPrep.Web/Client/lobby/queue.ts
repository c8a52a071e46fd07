import type { QueueView } from "./contract";

const mostDots = 12;

/** Keeps the drawn queue true: numbers, and a dot for each person who waits. */
export function showQueue(queue: QueueView): void {
  for (const kind of queue.kinds) {
    const box = document.querySelector(`[data-queue] [data-kind="${kind.interview}"]`);
    if (!box) continue;
    set(box.querySelector("[data-total]"), kind.waitingWords);
    set(box.querySelector("[data-median]"), kind.medianWords);
    for (const level of kind.levels) {
      set(box.querySelector(`[data-waiting="${level.level}"]`), String(level.waiting));
      drawPeople(box.querySelector<HTMLElement>(`[data-level="${level.level}"]`), level.waiting);
    }
  }
}

export function drawQueue(): void {
  for (const people of document.querySelectorAll<HTMLElement>("[data-queue] [data-count]")) drawPeople(people, Number(people.dataset.count));
}

function drawPeople(box: HTMLElement | null, count: number): void {
  box?.replaceChildren(...Array.from({ length: Math.min(count, mostDots) }, () => document.createElement("i")), count > mostDots ? "…" : "");
}

function set(element: Element | null, words: string): void {
  if (element && element.textContent !== words) element.textContent = words;
}
