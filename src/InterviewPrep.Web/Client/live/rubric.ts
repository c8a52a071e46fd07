import { byId, h } from "../drills/html";
import type { RubricRow } from "./guide";

interface Score { row: string; level: number | null; note: string }
interface Card { scores: Score[]; strengths: string; tryNext: string; revision: number; given: boolean }

const saveAfterMs = 600;

/** The rubric to tick while watching: a draft of the later feedback, seen by nobody else. */
export async function loadRubric(room: string, round: number, rows: readonly RubricRow[]): Promise<void> {
  const address = `/api/rooms/${room}/rounds/${round}/scorecard`;
  let card = await read(address);
  const state = byId("rubric-state");
  let timer = 0;

  const save = async () => {
    const response = await fetch(address, { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify(card) }).catch(() => null);
    if (response?.ok) {
      card = { ...card, revision: ((await response.json()) as Card).revision };
      state.textContent = "Saved, for you alone";
    } else if (response?.status === 409) {
      state.textContent = "Changed in another tab: that is what you see now.";
      card = await read(address);
      draw();
    } else state.textContent = "Not saved yet; it is tried again with your next tick.";
  };
  const set = (row: string, change: Partial<Score>) => {
    const score = { row, level: null, note: "", ...card.scores.find(known => known.row === row), ...change };
    card = { ...card, scores: [...card.scores.filter(known => known.row !== row), score] };
    state.textContent = "Saving…";
    clearTimeout(timer);
    timer = window.setTimeout(() => void save(), saveAfterMs);
  };
  const draw = () => byId("rubric-rows").replaceChildren(...rows.map(row => rowOf(row, card.scores.find(score => score.row === row.id), set)));
  draw();
}

async function read(address: string): Promise<Card> {
  const response = await fetch(address).catch(() => null);
  return response?.ok ? ((await response.json()) as Card) : { scores: [], strengths: "", tryNext: "", revision: 0, given: false };
}

function rowOf(row: RubricRow, score: Score | undefined, set: (row: string, change: Partial<Score>) => void): HTMLElement {
  const levels = row.levels.map(level =>
    h("label", { className: "level" },
      h("input", { type: "radio", name: `rubric-${row.id}`, checked: score?.level === level.score, onchange: () => set(row.id, { level: level.score }) }),
      h("b", {}, String(level.score)), h("span", {}, level.seen)));
  const note = h("input", { className: "input", maxLength: 300, value: score?.note ?? "", placeholder: "What you saw or heard", "aria-label": `Note on ${row.title}` });
  note.addEventListener("input", () => set(row.id, { note: note.value }));
  return h("fieldset", { className: "rubric-row" }, h("legend", {}, row.title), ...levels, note);
}
