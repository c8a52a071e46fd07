import type { TextHash } from "./contract";
import type { Editor, SharedText } from "./sharedText";

const everyMs = 30_000;

/** While the text changes, tells its hash every half minute at a moment when all of it is stored; the server compares. */
export function reportHashes(text: SharedText, editor: Editor, report: (hash: TextHash) => void): () => void {
  let told = -1;
  const timer = setInterval(async () => {
    const version = text.version;
    if (!crypto.subtle || !text.isSettled || version === told) return; // no hashes on plain http away from localhost
    told = version;
    report({ round: text.round, version, sha256: await sha256(editor.state.doc.toString()) });
  }, everyMs);
  return () => clearInterval(timer);
}

export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, "0")).join("");
}
