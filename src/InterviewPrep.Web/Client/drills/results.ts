import type { CaseOutcome, CompilerMessage, RunView } from "../rooms/contract";
import { byId, exactText, h, icon } from "./html";
import { lookOf, nameOf } from "./verdicts";

/** Where the results lead: to a line of the text. */
export type Follow = (line: number, column?: number) => void;

/** Shows one run: what came out, why, and each case. `progress` are the cases of a run that is still being judged. */
export function showRun(run: RunView, progress: readonly CaseOutcome[], follow: Follow): void {
  const place = byId("result");
  place.replaceChildren(...(run.result ? finished(run, follow) : [waiting(progress)]));
}

function waiting(progress: readonly CaseOutcome[]): HTMLElement {
  const right = progress.filter(outcome => outcome.verdict === "Accepted").length;
  return h("div", { className: "run-waiting", role: "status" },
    h("span", { className: "spinner", "aria-hidden": "true" }),
    progress.length === 0 ? "Judging…" : `Judging… ${right} of ${progress.length} right so far`);
}

function finished(run: RunView, follow: Follow): Node[] {
  const result = run.result!;
  const words = run.explanation!;
  const look = lookOf(result.verdict);
  const line = words.line;
  return [
    h("div", { className: `run-words ${look.tone}` },
      h("div", { className: "run-head" },
        h("h3", {}, icon(look.icon), words.headline),
        h("span", { className: "run-kind" }, `${nameOf(run.kind)}${run.automatic ? ", as it stood at the end" : ""}`)),
      words.what && h("p", {}, words.what),
      words.try && h("p", { className: "muted" }, words.try),
      line !== null && h("button", { type: "button", className: "button small", onclick: () => follow(line) }, `Go to line ${line}`)),
    ...(result.diagnostics.length > 0 && result.cases.every(outcome => outcome.verdict === "NotRun") ? [messages(result.diagnostics, follow)] : []),
    ...(result.cases.some(outcome => outcome.verdict !== "NotRun") ? [cases(result.cases)] : []),
  ];
}

function messages(all: readonly CompilerMessage[], follow: Follow): HTMLElement {
  return h("ul", { role: "list", className: "messages" }, ...all.map(message =>
    h("li", {}, h("button", { type: "button", className: message.severity === "error" ? "message" : "message warning", onclick: () => follow(message.line, message.column) },
      h("b", {}, `Line ${message.line}`), h("span", {}, message.message), h("code", {}, message.id)))));
}

/** Cases one below the other; the first that is not right, or the first of all, is open. */
function cases(all: readonly CaseOutcome[]): HTMLElement {
  const shown = all.filter(outcome => !outcome.hidden);
  const hidden = all.filter(outcome => outcome.hidden);
  const open = shown.find(outcome => outcome.verdict !== "Accepted") ?? (hidden.length === 0 ? shown[0] : undefined);
  return h("div", { className: "cases" },
    ...shown.map(outcome => opened(outcome, outcome === open)),
    hidden.length > 0 && h("h4", {}, `Hidden cases: ${hidden.filter(outcome => outcome.verdict === "Accepted").length} of ${hidden.length} right`),
    hidden.length > 0 && h("ul", { role: "list", className: "hidden-cases" }, ...hidden.map(outcome => {
      const look = lookOf(outcome.verdict);
      return h("li", { className: look.tone }, icon(look.icon), h("span", {}, outcome.name), outcome.verdict !== "Accepted" && h("span", { className: "case-facts" }, look.words));
    })));
}

function opened(outcome: CaseOutcome, open: boolean): HTMLElement {
  const look = lookOf(outcome.verdict);
  return h("details", { className: `case ${look.tone}`, open },
    h("summary", {}, icon(look.icon), h("span", { className: "case-name" }, outcome.name), h("span", { className: "case-facts" }, factsOf(outcome, look.words))),
    h("dl", { className: "values" },
      value("Input", outcome.input),
      value("Expected", outcome.expected),
      value("Yours", outcome.actual, outcome.verdict === "WrongAnswer"),
      value("Stopped with", errorOf(outcome)),
      value("Printed", outcome.printed)));
}

function value(title: string, text: string | null, differs = false): HTMLElement | null {
  if (text === null || text === "") return null;
  return h("div", { className: differs ? "differs" : "" }, h("dt", {}, title), h("dd", {}, exactText(title, text)));
}

function factsOf(outcome: CaseOutcome, words: string): string {
  if (outcome.verdict === "NotRun") return words;
  const memory = outcome.memoryKb >= 1024 ? `${(outcome.memoryKb / 1024).toFixed(1)} MB` : `${outcome.memoryKb} KB`;
  return `${outcome.verdict === "Accepted" ? "" : `${words} · `}${outcome.ms.toFixed(outcome.ms < 10 ? 1 : 0)} ms · ${memory}`;
}

function errorOf(outcome: CaseOutcome): string | null {
  if (!outcome.errorType) return null;
  const where = outcome.errorLine === null ? "" : `\nin line ${outcome.errorLine} of your text`;
  return `${outcome.errorType}: ${outcome.errorMessage ?? ""}${where}`;
}
