import type { EditorView } from "@codemirror/view";

/** A sign on the timeline. `at` in milliseconds from the recording's first event. */
export interface PlayerMark {
  readonly at: number;
  /** Of a stretch of time; otherwise the same as `at`. */
  readonly until?: number;
  /** A person's number: on whose track it stands. 0: on the one of the session itself. */
  readonly by: number;
  /** Said aloud and shown on the mark, e.g. "Mia: why a list here?". */
  readonly label: string;
  /** Given back by {@link Player.onPick}. */
  readonly id?: string;
}

/** The text that is shown at the moment. */
export interface ShownText {
  readonly round: number;
  readonly version: number;
  readonly editor: EditorView;
}

/**
 * The player as other parts of the page use it. Get it with `await whenPlayer` of `./ready`. What they show of their own goes into
 * `#comments`, which is theirs.
 */
export interface Player {
  /** The room's id. */
  readonly room: string;
  /** The secret of the share link by which the page was opened; sent on as `?share=`. */
  readonly share: string | null;
  readonly duration: number;
  /** Where it stands, in milliseconds. */
  readonly at: number;
  readonly playing: boolean;
  readonly text: ShownText | null;
  /** Goes to a moment; resolves when it is shown. */
  seek(at: number): Promise<void>;
  play(): void;
  pause(): void;
  /** Tells each moment that is shown: while playing several times a second. Returns how to stop listening. */
  onSeek(heard: (at: number) => void): () => void;
  /** Puts all marks of a kind on the timeline in place of the former ones; "jump to the next" knows the kind by its name, e.g. `comment`. */
  setMarks(kind: string, marks: readonly PlayerMark[]): void;
  /** Somebody has picked a mark that has an id. */
  onPick(heard: (kind: string, id: string) => void): () => void;
  /** `12:34`, as the player writes moments. */
  clock(at: number): string;
}
