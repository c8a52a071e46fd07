interface Score { row: string; level: number | null; note: string }

/** What stands in a scorecard's form, as the API takes a draft of it. */
export function cardOf(form: HTMLFormElement): { scores: Score[]; strengths: string; tryNext: string; revision: number; given: false } {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(`Input.${name}`) ?? "").replaceAll("\r\n", "\n");
  const scores: Score[] = [];
  for (let i = 0; data.has(`Input.Scores[${i}].Row`); i++) {
    const level = text(`Scores[${i}].Level`);
    scores.push({ row: text(`Scores[${i}].Row`), level: level === "" ? null : Number(level), note: text(`Scores[${i}].Note`) });
  }
  return { scores, strengths: text("Strengths"), tryNext: text("TryNext"), revision: Number(text("Revision")), given: false };
}
