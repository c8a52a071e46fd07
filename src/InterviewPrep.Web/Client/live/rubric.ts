import { byId, h } from "../drills/html";
import { saveCard } from "../sessions/cardSaver";
import type { RubricRow } from "./guide";

interface Score { row: string; level: number | null; note: string }
interface Card { scores: Score[]; strengths: string; tryNext: string; revision: number; given: boolean }

/** The rubric to tick while watching: the draft of the later scorecard, in the same form as there, seen by nobody else. */
export async function loadRubric(room: string, round: number, rows: readonly RubricRow[]): Promise<void> {
  const address = `/api/rooms/${room}/rounds/${round}/scorecard`;
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) return; // without what is kept already, ticks would overwrite it
  const card = (await response.json()) as Card;
  const form = h("form", { className: "stack loose" },
    ...[["Revision", String(card.revision)], ["Strengths", card.strengths], ["TryNext", card.tryNext]].map(([name, value]) => h("input", { type: "hidden", name: `Input.${name}`, value })),
    ...rows.map((row, at) => rowOf(row, at, card.scores.find(score => score.row === row.id))),
    h("p", { className: "muted small", role: "status", "data-saved": "" }));
  Object.assign(form.dataset, { scorecard: address, given: String(card.given) });
  saveCard(form);
  byId("rubric-rows").replaceChildren(form);
}

function rowOf(row: RubricRow, at: number, score: Score | undefined): HTMLElement {
  const name = `Input.Scores[${at}]`;
  const levels = row.levels.map(level =>
    h("label", { className: "level" },
      h("input", { type: "radio", name: `${name}.Level`, value: String(level.score), checked: score?.level === level.score }),
      h("b", {}, String(level.score)), h("span", {}, level.seen)));
  return h("fieldset", { className: "rubric-row" }, h("legend", {}, row.title),
    h("input", { type: "hidden", name: `${name}.Row`, value: row.id }),
    ...levels,
    h("input", { className: "input", name: `${name}.Note`, maxLength: 300, value: score?.note ?? "", placeholder: "What you saw or heard", "aria-label": `Note on ${row.title}`, autocomplete: "off" }));
}
