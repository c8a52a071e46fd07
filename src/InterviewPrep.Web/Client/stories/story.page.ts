import { Coach } from "./coach";
import { saveStory } from "./storySaver";

const form = document.querySelector<HTMLFormElement>("form[data-story]");
if (form) {
  inOrderOfChoice(form);
  // The coach listens first: an answer to it is no save.
  new Coach(form, document.querySelector<HTMLElement>("[data-coach]")!);
  await saveStory(form, document.querySelector<HTMLElement>("[data-saved]")!, document.querySelector<HTMLElement>("[data-conflict]")!);
  form.dataset.ready = "";
}

/** What was chosen first stands first, and is sent first. */
function inOrderOfChoice(form: HTMLFormElement): void {
  const options = form.querySelector(".options");
  options?.addEventListener("change", event => {
    const box = event.target as HTMLInputElement;
    const label = box.closest(".option")!;
    const others = [...options.querySelectorAll(".option")].filter(o => o !== label);
    const firstFree = others.find(o => !o.querySelector<HTMLInputElement>("input")!.checked);
    options.insertBefore(label, firstFree ?? null);
    box.focus();
  });
}
