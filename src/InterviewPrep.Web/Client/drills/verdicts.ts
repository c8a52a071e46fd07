import type { RunKind, RunVerdict } from "../rooms/contract";

/** A verdict as a badge: a sign and words, so that the colour says nothing alone. */
export interface Look { readonly words: string; readonly tone: "good" | "bad" | "warn" | "info"; readonly icon: string }

const looks: Record<RunVerdict, Look> = {
  Accepted: { words: "Right", tone: "good", icon: "check" },
  WrongAnswer: { words: "Wrong answer", tone: "bad", icon: "cross" },
  CompileError: { words: "Does not compile", tone: "bad", icon: "code" },
  CompileLimit: { words: "Compiler limit", tone: "warn", icon: "clock" },
  RuntimeError: { words: "Crashed", tone: "bad", icon: "warn" },
  TimeLimit: { words: "Too slow", tone: "bad", icon: "clock" },
  MemoryLimit: { words: "Too much memory", tone: "bad", icon: "memory" },
  OutputLimit: { words: "Too much output", tone: "bad", icon: "terminal" },
  ProcessLimit: { words: "Too many threads", tone: "bad", icon: "warn" },
  ExitedEarly: { words: "Ended early", tone: "bad", icon: "stop" },
  Forbidden: { words: "Not allowed", tone: "bad", icon: "lock" },
  NotRun: { words: "Not run", tone: "info", icon: "dot" },
  SandboxError: { words: "Not judged", tone: "warn", icon: "warn" },
};

export const lookOf = (verdict: RunVerdict): Look => looks[verdict];

export const nameOf = (kind: RunKind): string => ({ Samples: "Sample cases", Own: "Your input", Submission: "Submission" })[kind];
