/** Tells a screen reader politely; the same words twice are told twice. */
export function announce(words: string): void {
  const region = document.getElementById("announcements");
  if (!region) return;
  region.textContent = "";
  setTimeout(() => (region.textContent = words), 50);
}

/** A short message at the corner that goes by itself; with an action it stays until pressed or 10 s have passed. */
export function toast(words: string, action?: { label: string; run: () => void }): void {
  const place = document.getElementById("toasts");
  if (!place) return;
  const box = document.createElement("div");
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
