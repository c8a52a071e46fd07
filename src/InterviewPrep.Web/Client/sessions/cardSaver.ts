import { FormSaver } from "../shell/formSaver";
import { cardOf } from "./card";

/** Keeps a scorecard's draft on the server while it is written. What is given already changes only by its button. */
export function saveCard(form: HTMLFormElement): void {
  if (form.dataset.given === "true") return;
  const tell = (words: string) => (form.querySelector("[data-saved]")!.textContent = words);
  const refusal = (title: string | null) => title ?? "Not saved: the server refused it.";
  new FormSaver(form, {
    address: form.dataset.scorecard!,
    saved: "Draft saved, for you alone",
    unanswered: "Not saved yet: the server does not answer. It is tried again with your next change.",
    body: () => cardOf(form),
    tell,
    refusal,
    overtaken: title => tell(refusal(title)),
  });
}
