import { autocompletion, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { type Diagnostic, linter } from "@codemirror/lint";
import type { Extension, Text } from "@codemirror/state";
import type { CompilerMessage } from "../rooms/contract";

/** Asks the server's warm compiler; answers null when it could not (offline, too many questions): the editor goes on without. */
export type Ask = <T>(what: "diagnostics" | "completions", body: object) => Promise<T | null>;

/** What can be judged, in bytes of UTF-8; a longer text is not sent. */
const maxSource = 64 * 1024;

/** Compiler messages a moment after the last key, and symbols while typing. */
export function compiler(ask: Ask): Extension {
  return [
    linter(async view => {
      const doc = view.state.doc;
      if (isTooLong(doc)) return [{ from: 0, to: 0, severity: "error", message: "This text is longer than the 64 KB that can be judged." }];
      const messages = await ask<CompilerMessage[]>("diagnostics", { source: doc.toString() });
      return (messages ?? []).filter(message => message.severity !== "info").map(message => asDiagnostic(message, doc));
    }, { delay: 400 }),
    autocompletion({ override: [context => complete(context, ask)] }),
  ];
}

function isTooLong(doc: Text): boolean {
  return doc.length > maxSource || new TextEncoder().encode(doc.toString()).length > maxSource;
}

function asDiagnostic(message: CompilerMessage, doc: Text): Diagnostic {
  const from = placeOf(doc, message.line, message.column);
  const to = Math.max(from, placeOf(doc, message.endLine, message.endColumn));
  return { from, to, severity: message.severity === "error" ? "error" : "warning", message: message.message, source: message.id };
}

function placeOf(doc: Text, line: number, column: number): number {
  if (line < 1) return 0;
  if (line > doc.lines) return doc.length;
  const { from, to } = doc.line(line);
  return Math.min(to, from + Math.max(0, column - 1));
}

interface Symbol { label: string; kind: string; detail: string | null }

async function complete(context: CompletionContext, ask: Ask): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
  const afterDot = context.matchBefore(/\.\s*/);
  if ((!context.explicit && !word && !afterDot) || isTooLong(context.state.doc)) return null;
  const symbols = await ask<Symbol[]>("completions", { source: context.state.doc.toString(), position: context.pos });
  if (!symbols || context.aborted) return null;
  return {
    from: word?.from ?? context.pos,
    options: symbols.map((symbol, at): Completion => ({ label: symbol.label, type: symbol.kind, detail: symbol.detail ?? undefined, boost: -at / 100 })),
    validFor: /^[\p{L}_][\p{L}\p{N}_]*$/u,
  };
}
