/** Tells a screen reader politely; the same words twice are told twice. */
export function announce(words: string): void {
  const region = document.getElementById("announcements");
  if (!region) return;
  region.textContent = "";
  setTimeout(() => (region.textContent = words), 50);
}

const mostToasts = 3;

/** A short message at the corner that goes by itself; with an action it stays until pressed or 10 s have passed. Said again, it stays longer. */
export function toast(words: string, action?: { label: string; run: () => void }): void {
  const place = document.getElementById("toasts");
  if (!place) return;
  const shown = [...place.children] as HTMLElement[];
  shown.find(before => before.dataset.words === words)?.remove();
  if (place.childElementCount >= mostToasts) place.firstElementChild?.remove();
  const box = document.createElement("div");
  box.dataset.words = words;
  box.className = "toast";
  box.append(words);
  if (action) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = action.label;
    button.addEventListener("click", () => {
      box.remove();
      action.run();
    });
    box.append(button);
  }
  place.append(box);
  setTimeout(() => box.remove(), action ? 10_000 : 5_000);
  announce(words);
}
