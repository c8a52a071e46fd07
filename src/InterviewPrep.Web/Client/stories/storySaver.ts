import { FormSaver } from "../shell/formSaver";
import { keptText } from "./keptText";
import { fill, textOf } from "./storyText";

/**
 * Saves a story while it is written. What the server does not take stays in the form and in this browser. When another tab has saved in the
 * meantime it stops until the person has decided.
 */
export async function saveStory(form: HTMLFormElement, told: HTMLElement, conflict: HTMLElement): Promise<void> {
  const address = `/api/stories/${form.dataset.story}`;
  const tell = (words: string) => (told.textContent = words);
  const kept = await keptText(form.dataset.story!);
  const saver = new FormSaver(form, {
    address,
    inPlace: true,
    saved: "Saved",
    unanswered: "Not saved yet: the server does not answer. Your text is kept in this browser and saved with your next change.",
    body: () => textOf(form),
    tell,
    refusal: title => `Not saved: ${title ?? "the server refused it."} Your text is kept in this browser.`,
    overtaken: () => {
      conflict.hidden = false;
      tell("Not saved: see above");
    },
    taken: () => kept.drop(),
    notTaken: () => kept.keep(textOf(form)),
  });

  // The other tab's text stays in the history; this one becomes the story.
  conflict.querySelector("[data-keep-mine]")!.addEventListener("click", async () => {
    const response = await fetch(address).catch(() => null);
    if (!response?.ok) return tell("The server does not answer. Try again in a moment.");
    conflict.hidden = true;
    await saver.goOn(((await response.json()) as { revision: number }).revision);
  });

  // This one is kept in the history as it stands now; then the other tab's text is opened.
  conflict.querySelector("[data-keep-theirs]")!.addEventListener("click", async () => {
    const response = await saver.put();
    if (!response || (!response.ok && response.status !== 409)) return tell("Your text could not be put aside, so it stays here. Try again in a moment.");
    kept.drop();
    location.reload();
  });

  if (!kept.left) return;
  fill(form, kept.left);
  saver.later();
}
