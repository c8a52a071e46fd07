/** What stands in the editor's form, as the API takes it. */
export interface StoryText {
  title: string;
  kind: string;
  when: string;
  where: string;
  texts: Record<string, string>;
  competencies: string[];
  skills: string[];
  revision: number;
}

const facts = ["Title", "Kind", "When", "Where", "Skills", "Competencies", "Revision"];

export function textOf(form: HTMLFormElement): StoryText {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(`Input.${name}`) ?? "").replaceAll("\r\n", "\n");
  const texts: Record<string, string> = {};
  for (const name of data.keys()) {
    const part = name.startsWith("Input.") ? name.slice("Input.".length) : "";
    if (part && !facts.includes(part)) texts[part[0]!.toLowerCase() + part.slice(1)] = text(part);
  }
  return {
    title: text("Title"),
    kind: text("Kind"),
    when: text("When"),
    where: text("Where"),
    texts,
    competencies: data.getAll("Input.Competencies").map(String),
    skills: text("Skills").split(","),
    revision: Number(text("Revision")),
  };
}

/** Puts a text back into the form. */
export function fill(form: HTMLFormElement, story: StoryText): void {
  const set = (name: string, value: string) => {
    const field = form.elements.namedItem(`Input.${name}`);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) field.value = value;
  };
  for (const [name, value] of Object.entries({ Title: story.title, Kind: story.kind, When: story.when, Where: story.where, Skills: story.skills.join(","), Revision: String(story.revision) })) set(name, value);
  for (const [part, value] of Object.entries(story.texts)) set(part[0]!.toUpperCase() + part.slice(1), value);
  for (const box of form.querySelectorAll<HTMLInputElement>('[name="Input.Competencies"]')) box.checked = story.competencies.includes(box.value);
}
