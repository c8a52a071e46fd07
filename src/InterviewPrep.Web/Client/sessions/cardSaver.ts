import { cardOf } from "./card";

const saveAfterMs = 800;

/** Keeps a scorecard's draft on the server while it is written. What is given already changes only by its button. */
export class CardSaver {
  private timer = 0;
  private saving: Promise<void> | null = null;
  private changed = false;
  private stopped = false;

  constructor(private readonly form: HTMLFormElement) {
    if (form.dataset.given === "true") return;
    form.addEventListener("input", () => this.later());
    form.addEventListener("submit", event => this.submit(event));
    addEventListener("online", () => this.changed && this.later());
    addEventListener("pagehide", () => this.changed && void this.save(true));
  }

  private later(): void {
    if (this.stopped) return;
    this.changed = true;
    this.tell("Saving…");
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), saveAfterMs);
  }

  /** One save at a time: the next one needs the revision of the one before. */
  private async save(leaving = false): Promise<void> {
    clearTimeout(this.timer);
    if (this.saving && !leaving) await this.saving;
    if (!this.changed || this.stopped) return;
    this.changed = false;
    this.saving = this.send(leaving).finally(() => (this.saving = null));
    await this.saving;
  }

  private async send(leaving: boolean): Promise<void> {
    const request = { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify(cardOf(this.form)), keepalive: leaving };
    const response = await fetch(this.form.dataset.scorecard!, request).catch(() => null);
    if (response?.ok) {
      this.revision.value = String(((await response.json()) as { revision: number }).revision);
      if (!this.changed) this.tell("Draft saved, for you alone");
    } else if (response?.status === 409) {
      this.stopped = true;
      this.tell(await reasonOf(response));
    } else {
      this.changed = true;
      this.tell(response ? await reasonOf(response) : "Not saved yet: the server does not answer. It is tried again with your next change.");
    }
  }

  /** The form goes after the draft that is under way, whose revision it needs. */
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
    this.form.querySelector("[data-saved]")!.textContent = words;
  }
}

async function reasonOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => null)) as { title?: string } | null;
  return problem?.title ?? "Not saved: the server refused it.";
}
