/** A form is sent once: its button shows that it is under way. Filters (`data-auto`) send themselves when a choice changes. */
export function forms(): void {
  document.addEventListener("submit", event => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method === "dialog") return;
    const button = (event as SubmitEvent).submitter;
    if (form.ariaBusy === "true") {
      event.preventDefault();
      return;
    }
    if (form.method !== "post") return;
    form.ariaBusy = "true";
    if (button) button.ariaBusy = "true";
  });
  // Coming back by the browser's Back button finds the form ready again.
  addEventListener("pageshow", () => {
    for (const busy of document.querySelectorAll("form [aria-busy], form[aria-busy]")) busy.ariaBusy = null;
  });
  document.addEventListener("change", event => {
    const form = (event.target as Element).closest<HTMLFormElement>("form[data-auto]");
    form?.requestSubmit();
  });
  document.querySelector<HTMLElement>(".input-validation-error")?.focus();
}
