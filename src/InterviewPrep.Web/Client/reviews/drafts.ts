/** Half-written comments stay in the tab's storage, by the address of their form: what happens around them, and a reload, loses none. */
const keyOf = (form: HTMLFormElement) => `draft:${form.action}`;

export function keepDrafts(place: HTMLElement): void {
  place.addEventListener("input", event => {
    const form = (event.target as Element).closest<HTMLFormElement>("form[data-comment]");
    const words = form?.querySelector("textarea");
    if (!form || !words) return;
    if (words.value.trim() === words.defaultValue.trim()) return forgetDraft(form);
    sessionStorage.setItem(keyOf(form), JSON.stringify(fieldsOf(form).map(field => [field.name, valueOf(field)])));
  });
}

/** Fills forms that are drawn anew, and opens what holds them. */
export function bringDrafts(place: ParentNode): void {
  for (const form of place.querySelectorAll<HTMLFormElement>("form[data-comment]")) {
    const draft = sessionStorage.getItem(keyOf(form));
    if (draft === null) continue;
    const values = new Map(JSON.parse(draft) as [string, string | boolean][]);
    for (const field of fieldsOf(form)) {
      const value = values.get(field.name);
      if (typeof value === "boolean") (field as HTMLInputElement).checked = value;
      else if (value !== undefined) field.value = value;
    }
    form.closest("details")?.setAttribute("open", "");
  }
}

export function forgetDraft(form: HTMLFormElement): void {
  sessionStorage.removeItem(keyOf(form));
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fieldsOf = (form: HTMLFormElement): Field[] => ([...form.elements] as Field[]).filter(field => field.name && field.name !== "__RequestVerificationToken");

const valueOf = (field: Field): string | boolean => (field.type === "checkbox" ? (field as HTMLInputElement).checked : field.value);
