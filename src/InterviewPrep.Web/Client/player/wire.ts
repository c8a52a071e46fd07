/** What the server tells of a recording. Times are milliseconds from its first event, people are numbers. */
export interface Recording {
  readonly room: string;
  readonly kind: "Drill" | "LiveSession";
  readonly length: number;
  readonly people: readonly Person[];
  readonly rounds: readonly Round[];
  /** Where each segment begins. */
  readonly segments: readonly number[];
  readonly marks: readonly Happening[];
  readonly notes: readonly { readonly at: number; readonly text: string }[];
  readonly idle: readonly (readonly [number, number])[];
  /** Of each person the edits in equal parts of the whole length. */
  readonly activity: Readonly<Record<string, readonly number[]>>;
  readonly sound: readonly Sound[];
}

export interface Person { readonly number: number; readonly name: string; readonly role: "Candidate" | "Interviewer" | "Observer"; readonly isYou: boolean }

export interface Round { readonly number: number; readonly title: string; readonly isCoding: boolean; readonly candidate: number; readonly at: number }

/** A piece of a voice; `spoken` are the stretches in which the person is heard. */
export interface Sound { readonly id: number; readonly by: number; readonly at: number; readonly length: number; readonly spoken: readonly (readonly [number, number])[] }

/** Something on the timeline. */
export interface Happening {
  readonly event: number;
  readonly at: number;
  readonly kind: string;
  readonly by: number;
  readonly round: number | null;
  readonly textVersion: number | null;
  readonly text: string | null;
  readonly until: number | null;
  readonly result: number | null;
}

export interface BoardElement { readonly id: string; readonly version: number; readonly nonce: number; readonly json: string }

/** An event, as `infra/recording-format.md` describes it; here those that are played. */
export interface Line {
  readonly k: string;
  readonly at: number;
  readonly round?: number;
  readonly member?: number;
  readonly version?: number;
  readonly candidate?: number;
  readonly starter?: string;
  readonly anchor?: number;
  readonly head?: number;
  readonly updates?: readonly { readonly changes: unknown }[];
  readonly elements?: readonly BoardElement[];
}

export interface Segment {
  readonly texts: readonly { readonly round: number; readonly version: number; readonly text: string }[];
  readonly cursors: readonly Line[];
  readonly board: readonly BoardElement[];
  readonly events: readonly Line[];
}
