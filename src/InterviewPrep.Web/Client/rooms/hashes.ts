import type { TextHash } from "./contract";
import type { Editor, SharedText } from "./sharedText";

const everyMs = 30_000;

/** Tells the hash of a text, once for a version, at a moment when all of it is stored; the server compares. */
export class HashReports {
  private told = -1;
  private readonly timer = setInterval(() => void this.report(), everyMs);

  constructor(private readonly text: SharedText, private readonly editor: Editor, private readonly tell: (hash: TextHash) => void) {}

  async report(): Promise<void> {
    const version = this.text.version;
    if (!crypto.subtle || !this.text.isSettled || version === this.told) return; // no hashes on plain http away from localhost
    this.told = version;
    this.tell({ round: this.text.round, version, sha256: await sha256(this.editor.state.doc.toString()) });
  }

  stop(): void {
    clearInterval(this.timer);
  }
}

export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, "0")).join("");
}
