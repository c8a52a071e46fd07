import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import { announce } from "../shell/announce";
import { times } from "../shell/times";
import type { Player } from "../player/contract";
import { bringDrafts, forgetDraft, keepDrafts } from "./drafts";
import { send, snippets } from "./forms";

interface Thread {
  readonly id: string;
  readonly at: number;
  readonly until: number | null;
  readonly round: number | null;
  /** Where its lines are: version of the text, first and last line. */
  readonly track: readonly (readonly [number, number, number])[];
  readonly element: HTMLElement;
  readonly label: string;
}

const mark = Decoration.line({ class: "cm-commented" });
const setLines = StateEffect.define<readonly (readonly [number, number])[]>();

const lines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setLines)) {
        const places = new Set<number>();
        for (const [from, to] of effect.value) for (let line = from; line <= Math.min(to, transaction.state.doc.lines); line++) places.add(line);
        return Decoration.set([...places].sort((a, b) => a - b).map(line => mark.range(transaction.state.doc.line(line).from)));
      }
    return shown.map(transaction.changes);
  },
  provide: field => EditorView.decorations.from(field),
});

/** The comments beside the player: marks on its timeline, lines that follow its text, forms that know its moment. */
export class Comments {
  private threads: readonly Thread[] = [];
  private shownLines = "";

  constructor(private readonly player: Player, private readonly aside: HTMLElement) {
    player.onSeek(at => this.follow(at));
    player.onPick((kind, id) => kind === "comment" && this.threads.find(t => t.id === id)?.element.scrollIntoView({ block: "nearest" }));
    aside.addEventListener("click", event => this.click(event));
    aside.addEventListener("submit", event => this.submit(event));
    keepDrafts(aside);
  }

  async show(): Promise<void> {
    const response = await fetch(`/recordings/${this.player.room}/comments`).catch(() => null);
    if (!response?.ok || response.redirected) return;
    const page = await response.text();
    const writing = this.aside.contains(document.activeElement) ? document.activeElement : null;
    this.aside.innerHTML = page;
    bringDrafts(this.aside);
    goOn(writing);
    snippets(this.aside);
    times(this.aside);
    this.threads = [...this.aside.querySelectorAll<HTMLElement>("[data-thread]")].map(threadOf);
    this.player.setMarks("comment", this.threads.map(t => ({ at: t.at, until: t.until ?? undefined, by: 0, label: t.label, id: t.id })));
    for (const form of this.aside.querySelectorAll<HTMLFormElement>(".comment-form")) this.offerMoment(form);
    this.follow(this.player.at);
  }

  /** An untouched form takes the moment at which somebody begins to write. */
  private offerMoment(form: HTMLFormElement): void {
    const at = form.elements.namedItem("Comment.At") as HTMLInputElement;
    const here = document.createElement("button");
    here.type = "button";
    here.className = "button quiet small";
    here.textContent = "This moment";
    here.addEventListener("click", () => this.takeMoment(form));
    form.querySelector("h3")!.after(here);
    form.addEventListener("focusin", () => at.value === "" && this.takeMoment(form), { once: true });
  }

  private takeMoment(form: HTMLFormElement): void {
    const text = this.player.text;
    const set = (name: string, value: string) => ((form.elements.namedItem(`Comment.${name}`) as HTMLInputElement).value = value);
    set("At", this.player.clock(this.player.at));
    set("Moment", String(Math.floor(this.player.at)));
    const selection = text?.editor.state.selection.main;
    if (text && selection && !selection.empty) {
      const [from, to] = [text.editor.state.doc.lineAt(selection.from).number, text.editor.state.doc.lineAt(selection.to).number];
      set("Lines", from === to ? `${from}` : `${from}-${to}`);
    }
    form.dispatchEvent(new Event("input", { bubbles: true })); // written, if not by hand
  }

  private follow(at: number): void {
    for (const thread of this.threads) thread.element.classList.toggle("now", at >= thread.at && at <= (thread.until ?? thread.at + 5000));
    const text = this.player.text;
    if (!text) return;
    const about = this.threads.filter(t => t.round === text.round && at >= t.at - 1000).map(thread => ({ thread, place: linesAt(thread, text.version) }));
    for (const gone of this.aside.querySelectorAll<HTMLElement>("[data-gone]")) gone.hidden = !about.some(({ thread, place }) => place === null && thread.element.contains(gone));
    const places = about.map(({ place }) => place).filter(place => place !== null);
    const key = `${text.round}/${text.version}/${JSON.stringify(places)}`;
    if (key === this.shownLines) return;
    this.shownLines = key;
    const effects: StateEffect<unknown>[] = [setLines.of(places)];
    if (text.editor.state.field(lines, false) === undefined) effects.unshift(StateEffect.appendConfig.of(lines));
    text.editor.dispatch({ effects });
  }

  private click(event: MouseEvent): void {
    const moment = (event.target as Element).closest<HTMLElement>("[data-seek]");
    if (!moment || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void this.player.seek(Number(moment.dataset.seek));
  }

  private submit(event: SubmitEvent): void {
    const form = (event.target as Element).closest<HTMLFormElement>("form[data-comment]");
    if (!form) return;
    event.preventDefault();
    event.stopPropagation();
    const button = form.querySelector("button:not([type=button])")!;
    button.ariaBusy = "true";
    void send(form).then(async refused => {
      button.ariaBusy = null;
      const told = form.querySelector<HTMLElement>("[data-refused]");
      if (refused === null) {
        forgetDraft(form);
        await this.show();
        announce("Saved.");
      } else if (told) {
        told.textContent = refused;
        told.hidden = false;
        announce(refused);
      }
    });
  }
}

/** Somebody writes in a form that was drawn anew meanwhile: they write on in the new one. */
function goOn(before: Element | null): void {
  const now = before?.id ? document.getElementById(before.id) : null;
  if (!now) return;
  now.focus();
  if (before instanceof HTMLTextAreaElement && now instanceof HTMLTextAreaElement) now.setSelectionRange(before.selectionStart, before.selectionEnd);
}

function threadOf(element: HTMLElement): Thread {
  const { thread, at, until, round, track, label } = element.dataset;
  return {
    id: thread!, at: Number(at), until: until ? Number(until) : null, round: round ? Number(round) : null,
    track: track ? (JSON.parse(track) as [number, number, number][]) : [], element, label: label ?? "",
  };
}

/** The last point at or before the version; null when the lines are not in it. */
function linesAt(thread: Thread, version: number): readonly [number, number] | null {
  let [low, high] = [0, thread.track.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (thread.track[middle]![0] <= version) low = middle + 1;
    else high = middle;
  }
  const point = thread.track[low - 1];
  return point && point[1] <= point[2] ? [point[1], point[2]] : null;
}
