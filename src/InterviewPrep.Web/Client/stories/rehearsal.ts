import { announce } from "../shell/announce";
import { timeline, type PartMark } from "./timeline";
import { Voice } from "./voice";

/** Seconds; nobody listens that long. */
const longest = 1_790;

type Way = "Spoken" | "Typed";

/** A story told against the clock: keys mark its parts, then it is rated and kept, or forgotten. */
export class Rehearsal {
  private readonly parts: string[];
  private readonly target: number;
  private way: Way = "Spoken";
  private started = 0;
  private seconds = 0;
  private marks: PartMark[] = [];
  private voice: Voice | null = null;
  private ticking = 0;
  private unkept = false;
  /** The last wish to begin: asking for the microphone takes time, in which another may come. */
  private wish = 0;
  /** The attempt, once the server has it: only its recording may be missing then. */
  private keptAs: string | null = null;

  constructor(private readonly root: HTMLElement) {
    this.parts = root.dataset.parts!.split(",");
    this.target = Number(root.dataset.target);
    for (const button of this.all("[data-way]")) button.addEventListener("click", () => void this.start(button.dataset.way as Way));
    for (const button of this.all("[data-mark]")) button.addEventListener("click", () => this.mark(button.dataset.mark!));
    this.get("[data-stop]").addEventListener("click", () => void this.stop());
    this.get("[data-again]").addEventListener("click", () => this.reset());
    this.form.addEventListener("submit", event => {
      event.preventDefault();
      void this.keep();
    });
    document.addEventListener("keydown", event => this.key(event));
    addEventListener("beforeunload", event => {
      if (this.unkept || this.ticking) event.preventDefault();
    });
  }

  private async start(way: Way): Promise<void> {
    if (this.ticking) return;
    const wish = ++this.wish;
    this.trouble("");
    const voice = way === "Spoken" ? await Voice.open() : null;
    if (wish !== this.wish) return voice?.close();
    this.way = way;
    this.voice = voice;
    if (way === "Spoken" && !voice) this.trouble("The microphone cannot be used. The clock and the keys work without it; nothing is recorded.");
    this.marks = [];
    this.show("telling");
    this.get("[data-typing]").hidden = way === "Spoken";
    (way === "Typed" ? this.typed : this.get("[data-stop]")).focus();
    this.started = performance.now();
    this.voice?.start();
    this.ticking = window.setInterval(() => this.tick(), 250);
    this.tick();
    announce("The clock runs.");
  }

  private tick(): void {
    this.seconds = (performance.now() - this.started) / 1000;
    const clock = this.get("[data-clock]");
    clock.textContent = `${Math.floor(this.seconds / 60)}:${String(Math.floor(this.seconds % 60)).padStart(2, "0")}`;
    clock.classList.toggle("soon", this.seconds > this.target * 0.85 && this.seconds <= this.target);
    clock.classList.toggle("over", this.seconds > this.target);
    this.draw(Math.max(this.target, this.seconds));
    if (this.seconds > longest) void this.stop();
  }

  private mark(part: string): void {
    if (!this.ticking) return;
    this.marks.push({ part, at: Math.round((performance.now() - this.started) / 100) / 10 });
    this.draw(Math.max(this.target, this.seconds));
    for (const button of this.all("[data-mark]")) button.ariaPressed = String(button.dataset.mark === part);
  }

  private key(event: KeyboardEvent): void {
    if (!this.ticking || event.ctrlKey || event.metaKey) return;
    const typing = event.target instanceof HTMLTextAreaElement;
    const part = /^Digit[1-9]$/.test(event.code) ? this.parts[Number(event.code.slice(5)) - 1] : undefined;
    if (!part || (typing && !event.altKey)) return;
    event.preventDefault();
    this.mark(part);
  }

  private async stop(): Promise<void> {
    clearInterval(this.ticking);
    this.ticking = 0;
    this.seconds = Math.max(0.1, Math.round((performance.now() - this.started) / 100) / 10);
    this.marks = this.marks.filter(mark => mark.at <= this.seconds);
    this.unkept = true;
    const sound = await this.voice?.stop();
    this.get("[data-sound]").hidden = !sound;
    if (sound) this.get<HTMLAudioElement>("[data-player]").src = URL.createObjectURL(sound);
    this.show("after");
    this.draw(this.seconds);
    announce(`Stopped after ${Math.round(this.seconds)} seconds. How was it?`);
    this.form.querySelector<HTMLElement>("input:not([name=keep]), button")?.focus();
  }

  private async keep(): Promise<void> {
    const button = this.form.querySelector<HTMLButtonElement>("button:not([type=button])")!;
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    const levels = Object.fromEntries([...this.form.querySelectorAll<HTMLInputElement>("[data-row]:checked")].map(input => [input.name, Number(input.value)]));
    const note = (this.form.elements.namedItem("note") as HTMLInputElement).value;
    const body = { question: this.root.dataset.question, way: this.way, seconds: this.seconds, typed: this.way === "Typed" ? this.typed.value : "", marks: this.marks, levels, note };
    try {
      this.keptAs ??= ((await send("POST", this.root.dataset.rehearse!, JSON.stringify(body), "application/json")) as { id: string }).id;
      const sound = this.voice?.sound;
      if (sound && (this.form.elements.namedItem("keep") as HTMLInputElement).checked) await send("PUT", `${this.root.dataset.rehearse}/${this.keptAs}/sound`, sound, sound.type);
      this.unkept = false;
      location.assign(`?question=${this.root.dataset.question}#history`);
      location.reload();
    } catch (error) {
      button.ariaBusy = null;
      this.trouble(error instanceof Error ? error.message : String(error));
    }
  }

  private reset(): void {
    this.unkept = false;
    this.keptAs = null;
    this.voice = null;
    this.form.reset();
    this.typed.value = "";
    this.show("start");
  }

  private show(step: "start" | "telling" | "after"): void {
    this.get("[data-start]").hidden = step !== "start";
    this.get("[data-telling]").hidden = step !== "telling";
    this.form.hidden = step !== "after";
    this.root.querySelector<HTMLElement>(".filters")!.hidden = step !== "start";
    this.get("[data-told]").toggleAttribute("hidden", step === "start");
    this.get("[data-told-words]").hidden = step === "start";
    for (const button of this.all("[data-mark]")) button.ariaPressed = "false";
  }

  private draw(whole: number): void {
    const words = timeline(this.root.querySelector<SVGSVGElement>("[data-told]")!, this.parts, this.marks, this.seconds, whole);
    const told = this.get("[data-told-words]");
    if (told.textContent !== words) told.textContent = words;
  }

  private trouble(words: string): void {
    const place = this.get("[data-trouble]");
    place.textContent = words;
    place.hidden = words === "";
  }

  private get form(): HTMLFormElement {
    return this.get<HTMLFormElement>("[data-after]");
  }

  private get typed(): HTMLTextAreaElement {
    return document.getElementById("typed") as HTMLTextAreaElement;
  }

  private get<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.root.querySelector<T>(selector)!;
  }

  private all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }
}

async function send(method: string, address: string, body: BodyInit, type: string): Promise<unknown> {
  const response = await fetch(address, { method, headers: { "Content-Type": type }, body }).catch(() => null);
  if (!response) throw new Error("Not kept yet: the server does not answer. Nothing is lost as long as this page is open; try again.");
  if (!response.ok) {
    const problem = (await response.json().catch(() => null)) as { title?: string } | null;
    throw new Error(problem?.title ?? "Not kept: the server refused it.");
  }
  return response.status === 204 ? null : response.json();
}
