import { fill, textOf, type StoryText } from "./storyText";

const saveAfterMs = 800;

/**
 * Saves a story while it is written, one save at a time. What the server does not take stays in the form and in this browser. When another tab has
 * saved in the meantime it stops until the person has decided.
 */
export class StorySaver {
  private timer = 0;
  private saving: Promise<void> | null = null;
  private changed = false;
  private stopped = false;
  private readonly address: string;
  private readonly kept: string;

  constructor(private readonly form: HTMLFormElement, private readonly told: HTMLElement, private readonly conflict: HTMLElement) {
    this.address = `/api/stories/${form.dataset.story}`;
    this.kept = `story:${form.dataset.story}`;
    form.addEventListener("input", () => this.later());
    form.addEventListener("submit", event => this.submit(event));
    addEventListener("online", () => this.changed && this.later());
    addEventListener("pagehide", () => this.changed && void this.save(true));
    conflict.querySelector("[data-keep-mine]")!.addEventListener("click", () => void this.keepMine());
    this.putBack();
  }

  later(): void {
    this.changed = true;
    if (this.stopped) return this.keep();
    this.tell("Saving…");
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), saveAfterMs);
  }

  async save(leaving = false): Promise<void> {
    clearTimeout(this.timer);
    if (this.saving && !leaving) await this.saving;
    if (!this.changed || this.stopped) return;
    this.changed = false;
    this.saving = this.send(leaving).finally(() => (this.saving = null));
    await this.saving;
  }

  private async send(leaving: boolean): Promise<void> {
    const body = JSON.stringify(textOf(this.form));
    const response = await fetch(this.address, { method: "PUT", headers: { "Content-Type": "application/json" }, body, keepalive: leaving && body.length < 60_000 }).catch(() => null);
    if (response?.ok) {
      this.revision.value = String(((await response.json()) as { revision: number }).revision);
      localStorage.removeItem(this.kept);
      if (!this.changed) this.tell("Saved");
      return;
    }
    this.changed = true;
    this.keep();
    if (response?.status === 409) {
      this.stopped = true;
      this.conflict.hidden = false;
      this.tell("Not saved: see above");
    } else {
      this.tell(response ? await reasonOf(response) : "Not saved yet: the server does not answer. Your text is kept in this browser and saved with your next change.");
    }
  }

  /** The other tab's text stays in the history; this one becomes the story. */
  private async keepMine(): Promise<void> {
    const response = await fetch(this.address).catch(() => null);
    if (!response?.ok) return this.tell("The server does not answer. Try again in a moment.");
    this.revision.value = String(((await response.json()) as { revision: number }).revision);
    this.conflict.hidden = true;
    this.stopped = false;
    this.changed = true;
    await this.save();
  }

  /** What this browser had kept, because the server had not taken it when the page was left. */
  private putBack(): void {
    const kept = localStorage.getItem(this.kept);
    if (!kept) return;
    fill(this.form, JSON.parse(kept) as StoryText);
    this.later();
  }

  private keep(): void {
    localStorage.setItem(this.kept, JSON.stringify(textOf(this.form)));
  }

  /** The form goes after the save that is under way, whose revision it needs. */
  private submit(event: SubmitEvent): void {
    clearTimeout(this.timer);
    this.changed = false;
    if (!this.saving) return;
    event.preventDefault();
    const button = event.submitter;
    void this.saving.then(() => this.form.requestSubmit(button));
  }

  private get revision(): HTMLInputElement {
    return this.form.elements.namedItem("Input.Revision") as HTMLInputElement;
  }

  private tell(words: string): void {
    this.told.textContent = words;
  }
}

async function reasonOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => null)) as { title?: string } | null;
  return `Not saved: ${problem?.title ?? "the server refused it."}`;
}
