import type { InterviewKind, PracticeLevel } from "./contract";

export const kindWords: Record<InterviewKind, string> = { Coding: "coding", Behavioural: "behavioural", SystemDesign: "system design" };
export const levelWords: Record<PracticeLevel, string> = { Intern: "Intern", Junior: "Junior", JuniorPlus: "Junior plus" };

/** `0:42`, `12:05`. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
