/** The choice of light or dark takes effect at once; the form behind it keeps it for pages to come. */
export function theme(): void {
  document.addEventListener("change", event => {
    const choice = event.target as HTMLInputElement;
    const form = choice.closest<HTMLFormElement>("form[data-theme-choice]");
    if (!form) return;
    document.documentElement.dataset.theme = choice.value;
    void fetch(form.action, { method: "POST", body: new FormData(form) });
  });
}
