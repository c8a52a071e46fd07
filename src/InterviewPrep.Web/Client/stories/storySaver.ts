import { FormSaver } from "../shell/formSaver";
import { fill, textOf, type StoryText } from "./storyText";

/**
 * Saves a story while it is written. What the server does not take stays in the form and in this browser. When another tab has saved in the
 * meantime it stops until the person has decided.
 */
export function saveStory(form: HTMLFormElement, told: HTMLElement, conflict: HTMLElement): void {
  const address = `/api/stories/${form.dataset.story}`;
  const kept = `story:${form.dataset.story}`;
  const tell = (words: string) => (told.textContent = words);
  const saver = new FormSaver(form, {
    address,
    saved: "Saved",
    unanswered: "Not saved yet: the server does not answer. Your text is kept in this browser and saved with your next change.",
    body: () => textOf(form),
    tell,
    refusal: title => `Not saved: ${title ?? "the server refused it."}`,
    overtaken: () => {
      conflict.hidden = false;
      tell("Not saved: see above");
    },
    taken: () => localStorage.removeItem(kept),
    notTaken: () => localStorage.setItem(kept, JSON.stringify(textOf(form))),
  });

  // The other tab's text stays in the history; this one becomes the story.
  conflict.querySelector("[data-keep-mine]")!.addEventListener("click", async () => {
    const response = await fetch(address).catch(() => null);
    if (!response?.ok) return tell("The server does not answer. Try again in a moment.");
    conflict.hidden = true;
    await saver.goOn(((await response.json()) as { revision: number }).revision);
  });

  // What this browser had kept, because the server had not taken it when the page was left.
  const left = localStorage.getItem(kept);
  if (!left) return;
  fill(form, JSON.parse(left) as StoryText);
  saver.later();
}
