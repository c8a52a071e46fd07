import type { RunView } from "../rooms/contract";
import { byId, h, icon, timeOf } from "./html";
import { lookOf, nameOf } from "./verdicts";

/** The runs of this round, latest first; pressing one shows it again. */
export function showHistory(runs: readonly RunView[], show: (run: RunView) => void): void {
  const place = byId("history");
  if (runs.length === 0) return;
  place.replaceChildren(h("ul", { role: "list", className: "runs" }, ...runs.map(run => h("li", {}, row(run, show)))));
}

function row(run: RunView, show: (run: RunView) => void): HTMLElement {
  const look = run.result ? lookOf(run.result.verdict) : null;
  const right = run.result?.cases.filter(outcome => outcome.verdict === "Accepted").length ?? 0;
  return h("button", { type: "button", className: "run-row", onclick: () => show(run) },
    look ? h("span", { className: `badge ${look.tone}` }, icon(look.icon), look.words) : h("span", { className: "badge" }, "Judging…"),
    h("span", {}, nameOf(run.kind)),
    run.result && run.result.cases.length > 0 && h("span", { className: "muted" }, `${right} of ${run.result.cases.length} right`),
    h("span", { className: "muted push" }, timeOf(run.requestedAt)));
}
