const saveAfterMs = 800;

/** What differs from one saved form to another. */
export interface SavedForm {
  /** Where the form is PUT to; the answer holds its new revision. */
  readonly address: string;
  /** Its button saves as the rest does, and stays on the page. */
  readonly inPlace?: boolean;
  readonly saved: string;
  readonly unanswered: string;
  body(): object;
  tell(words: string): void;
  /** Words for a refusal, with the server's own when it had some. */
  refusal(title: string | null): string;
  /** Somebody has saved in between: nothing is saved any more until {@link FormSaver.goOn}. */
  overtaken(title: string | null): void;
  taken?(): void;
  notTaken?(): void;
}

/** Saves a form while it is written, one save at a time: the next one needs the revision of the one before. */
export class FormSaver {
  private timer = 0;
  private saving: Promise<void> | null = null;
  private changed = false;
  private stopped = false;

  constructor(private readonly form: HTMLFormElement, private readonly about: SavedForm) {
    form.addEventListener("input", () => this.later());
    form.addEventListener("submit", event => this.submit(event));
    addEventListener("online", () => this.changed && this.later());
    addEventListener("pagehide", () => this.changed && void this.save(true));
  }

  later(): void {
    this.changed = true;
    if (this.stopped) return this.about.notTaken?.();
    this.about.tell("Saving…");
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), saveAfterMs);
  }

  /** The person has decided: what is written here is saved over what was saved in between. */
  async goOn(revision: number): Promise<void> {
    this.revision.value = String(revision);
    this.stopped = false;
    this.changed = true;
    await this.save();
  }

  /** Sends the form as it stands and does no more; null: the server does not answer. */
  put(leaving = false): Promise<Response | null> {
    const body = JSON.stringify(this.about.body());
    const request = { method: "PUT", headers: { "Content-Type": "application/json" }, body, keepalive: leaving && body.length < 60_000 };
    return fetch(this.about.address, request).catch(() => null);
  }

  private async save(leaving = false): Promise<void> {
    clearTimeout(this.timer);
    if (this.saving && !leaving) await this.saving;
    if (!this.changed || this.stopped) return;
    this.changed = false;
    this.saving = this.send(leaving).finally(() => (this.saving = null));
    await this.saving;
  }

  private async send(leaving: boolean): Promise<void> {
    const response = await this.put(leaving);
    if (response?.ok) {
      this.revision.value = String(((await response.json()) as { revision: number }).revision);
      this.about.taken?.();
      if (!this.changed) this.about.tell(this.about.saved);
      return;
    }
    this.changed = true;
    this.about.notTaken?.();
    if (!response) return this.about.tell(this.about.unanswered);
    const title = ((await response.json().catch(() => null)) as { title?: string } | null)?.title ?? null;
    if (response.status !== 409) return this.about.tell(this.about.refusal(title));
    this.stopped = true;
    this.about.overtaken(title);
  }

  /** The form goes after the save that is under way, whose revision it needs. */
  private submit(event: SubmitEvent): void {
    if (this.about.inPlace) {
      event.preventDefault();
      this.changed = true;
      void this.save();
      return;
    }
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
}
