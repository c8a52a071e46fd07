import { markAll } from "./marks";

// A story of somebody else, to remark on: what is selected in its text is what the remark is about.
const page = document.querySelector<HTMLElement>("[data-shared]");
const form = page?.querySelector<HTMLFormElement>("[data-remark-form]");
if (page && form) {
  markAll(page, page);
  const field = (name: string) => form.elements.namedItem(`Input.${name}`) as HTMLInputElement | HTMLSelectElement;
  const choose = (part: string, start: number, words: string) => {
    field("Part").value = part;
    field("Start").value = String(start);
    field("Length").value = String(words.length);
    field("Words").value = words;
    form.querySelector("[data-chosen]")!.textContent = words;
  };
  for (const text of page.querySelectorAll<HTMLTextAreaElement>(".marked textarea")) {
    text.addEventListener("select", () => choose(text.id, text.selectionStart, text.value.slice(text.selectionStart, text.selectionEnd)));
  }
  field("Part").addEventListener("change", () => choose(field("Part").value, 0, ""));
  page.dataset.ready = "";
}
