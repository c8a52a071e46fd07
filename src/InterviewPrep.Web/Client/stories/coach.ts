import { announce } from "../shell/announce";
import { markAll } from "./marks";

const askAfterMs = 500;

/** Asks the coach after each pause in writing, marks the words that it means, and takes answers to it without leaving the page. */
export class Coach {
  private timer = 0;
  private asked = 0;

  constructor(private readonly form: HTMLFormElement, private readonly panel: HTMLElement) {
    form.addEventListener("input", () => this.later());
    form.addEventListener("submit", event => this.answer(event));
    this.side.addEventListener("click", event => this.show(event));
    this.mark();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.mark(); // places of before would point at other words now
    this.timer = window.setTimeout(() => void this.ask(), askAfterMs);
  }

  private async ask(): Promise<void> {
    const asked = ++this.asked;
    const response = await fetch("?handler=Coach", { method: "POST", body: new FormData(this.form) }).catch(() => null);
    if (!response?.ok || asked !== this.asked) return; // it is asked again with the next change
    const html = await response.text();
    if (asked !== this.asked) return;
    this.panel.innerHTML = html;
    this.mark();
  }

  private mark(): void {
    markAll(this.form, this.side);
  }

  /** The coach's remarks, and those of readers. */
  private get side(): HTMLElement {
    return this.panel.parentElement!;
  }

  private show(event: Event): void {
    const remark = (event.target as Element).closest("[data-show]")?.closest<HTMLElement>("[data-remark]");
    if (!remark) return;
    const field = document.getElementById(remark.dataset.part!) as HTMLTextAreaElement;
    field.focus();
    field.setSelectionRange(Number(remark.dataset.start), Number(remark.dataset.start) + Number(remark.dataset.length));
    field.scrollIntoView({ block: "nearest" });
  }

  private answer(event: SubmitEvent): void {
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.name !== "setAside" && button?.name !== "takeBack") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void this.send(button.name === "setAside", button.value);
  }

  private async send(setAside: boolean, remark: string): Promise<void> {
    const reason = document.getElementById(`reason-${remark}`) as HTMLInputElement | null;
    const body = setAside ? { headers: { "Content-Type": "application/json" }, body: JSON.stringify({ reason: reason?.value ?? "" }) } : {};
    const response = await fetch(`/api/stories/${this.form.dataset.story}/coaching/${remark}`, { method: setAside ? "PUT" : "DELETE", ...body }).catch(() => null);
    if (!response?.ok) return announce("That did not go through. Try again in a moment.");
    await this.ask();
    announce(setAside ? "Set aside." : "The coach will say it again.");
    this.panel.querySelector<HTMLElement>("h2")!.focus();
  }
}
