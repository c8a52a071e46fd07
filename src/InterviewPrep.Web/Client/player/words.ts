import type { RunVerdict } from "../rooms/contract";
import { lookOf } from "../drills/verdicts";
import type { Happening, Recording } from "./wire";

/** `1:02:03` or `2:03`. */
export function clock(at: number): string {
  const seconds = Math.max(0, Math.floor(at / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  return seconds >= 3600 ? `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}` : `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

const phases: Record<string, string> = { Arrival: "Arrival", Introduction: "Introduction", RoundOne: "Round one", Swap: "Swap roles", RoundTwo: "Round two", Feedback: "Feedback" };
/** That the time was up, and that somebody gave up, was told already when it happened. */
const outcomes: Record<string, string> = { Solved: "Solved", EndedEarly: "The round ended before its time" };

/** Kinds one may jump along, in the order of the choice. */
export const kinds: readonly (readonly [kind: string, words: string])[] = [
  ["run", "Run"], ["hint", "Hint"], ["comment", "Comment"], ["phase", "Phase"], ["chat", "Chat"], ["voice", "Voice"], ["note", "Own note"], ["board", "Drawing"], ["question", "Question shown"],
];

/** What a mark's kind is to who jumps: a submission is a run too, a round begins a phase. */
export const jumpKindOf = (kind: string): string => ({ submission: "run", round: "phase", closed: "phase", solution: "hint" })[kind] ?? kind;

export const signOf = (kind: string): string => ({
  run: "play", submission: "arrow", hint: "bulb", chat: "mail", board: "pen", question: "book", phase: "flag", round: "flag", comment: "user", note: "list",
  solution: "bulb", reset: "undo", joined: "user", arrived: "user", left: "leave", missed: "leave", deadline: "clock", extended: "clock", "gave-up": "flag", "round-end": "flag", closed: "stop",
})[kind] ?? "dot";

/** What happened, in words; null when it is not worth a line. */
export function wordsOf(one: Happening, recording: Recording): string | null {
  const who = recording.people.find(person => person.number === one.by)?.name ?? "Somebody";
  switch (one.kind) {
    case "run": return `${who} ran the code${verdict(one)}`;
    case "submission": return `${who} submitted${verdict(one)}`;
    case "hint": return `${recording.kind === "Drill" ? `${who} took a hint` : `${who} gave a hint`}: ${one.text ?? ""}`;
    case "chat": return `${who}: ${one.text ?? ""}`;
    case "board": return `${who} drew on the whiteboard`;
    case "question": return `${who} showed the question`;
    case "phase": return phases[one.text ?? ""] ?? one.text;
    case "round": return recording.kind === "Drill" ? `Began: ${one.text}` : `Question: ${one.text}`;
    case "reset": return `${who} brought an earlier text back`;
    case "joined": return recording.people.find(person => person.number === one.by)?.role === "Observer" ? `${who} came to watch` : null;
    case "arrived": return `${who} came`;
    case "left": return `${who} left`;
    case "missed": return `${who} had not come`;
    case "gave-up": return `${who} gave up`;
    case "deadline": return "Time was up";
    case "extended": return "More time was agreed on";
    case "round-end": return outcomes[one.text ?? ""] ?? null;
    case "solution": return `${who} opened the solution`;
    case "closed": return "The end";
    default: return null;
  }
}

const verdict = (one: Happening): string => (one.text ? `: ${lookOf(one.text as RunVerdict).words}` : "");
