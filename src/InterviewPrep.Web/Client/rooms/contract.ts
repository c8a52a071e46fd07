// Generated from IRoomClient.cs and RoomHub.cs; run ContractTests with UPDATE_CONTRACT=1 to write it anew.

/** CodeMirror's ChangeSet.toJSON(). */
export type ChangeJson = readonly (number | readonly [number, ...string[]])[];

/** What the server tells. */
export interface RoomClient {
  Joined(joined: RoomJoined): void;
  TextChanged(change: TextChange): void;
  EditAcknowledged(acknowledgement: EditAcknowledgement): void;
  EditRefused(refusal: EditRefusal): void;
  RoomChanged(room: RoomView): void;
  RunProgressed(progress: RunProgress): void;
  DocumentOpened(document: DocumentView): void;
  ChatSaid(message: ChatView): void;
  BoardChanged(elements: readonly BoardElementView[]): void;
  CursorMoved(cursor: CursorView): void;
  CallSignalled(signal: CallSignalView): void;
  TakenOver(): void;
  Resync(): void;
  Closed(reason: RoomRefusal): void;
}

/** What the browser asks for. */
export interface RoomIntents {
  Join(join: JoinRoom): void;
  UseHere(): void;
  Edit(batch: EditBatch): void;
  ReportHash(hash: TextHash): void;
  RevealHint(round: number): void;
  ResetToStarter(round: number): void;
  RestoreDraft(round: number, version: number): void;
  RunSamples(round: number): RunStarted;
  RunOwnInput(round: number, input: string): RunStarted;
  Submit(round: number): RunStarted;
  GiveUp(round: number): void;
  RevealSolution(round: number): void;
  RevealQuestion(round: number): void;
  RunCase(round: number, input: string, expected: string): RunStarted;
  AnswerConsent(recording: boolean, audio: boolean): void;
  ProposeMoreTime(minutes: number): void;
  ProposeMoveOn(): void;
  AnswerProposal(agree: boolean): void;
  SendChat(text: string): void;
  Draw(elements: readonly BoardElementView[]): void;
  MoveCursor(cursor: CursorMessage): void;
  SignalCall(signal: CallSignal): void;
  Leave(): void;
  SendAway(observer: string): void;
  ReportQuestion(round: number, text: string): void;
}

export interface BoardElementView {
  readonly id: string;
  readonly version: number;
  readonly nonce: number;
  readonly json: string;
}

export interface CallSignal {
  readonly kind: string;
  readonly epoch: string;
  readonly payload: string;
}

export interface CallSignalView {
  readonly by: string;
  readonly signal: CallSignal;
}

export interface CaseOutcome {
  readonly name: string;
  readonly hidden: boolean;
  readonly verdict: RunVerdict;
  readonly ms: number;
  readonly wallMs: number;
  readonly memoryKb: number;
  readonly input: string | null;
  readonly printed: string | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly errorType: string | null;
  readonly errorMessage: string | null;
  readonly errorLine: number | null;
}

export interface ChatView {
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

export interface CompilerMessage {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: string;
  readonly id: string;
  readonly message: string;
}

export interface Consent {
  readonly recording: boolean;
  readonly audio: boolean;
}

export interface CursorMessage {
  readonly round: number;
  readonly version: number;
  readonly anchor: number;
  readonly head: number;
}

export interface CursorView {
  readonly by: string;
  readonly cursor: CursorMessage;
}

export interface DocumentView {
  readonly round: number;
  readonly version: number;
  readonly text: string | null;
  readonly updates: readonly UpdateMessage[];
}

export interface DraftView {
  readonly version: number;
  readonly at: string;
  readonly why: string;
  readonly verdict: RunVerdict | null;
}

export interface EditAcknowledgement {
  readonly round: number;
  readonly client: string;
  readonly number: number;
  readonly version: number;
}

export interface EditBatch {
  readonly round: number;
  readonly version: number;
  readonly updates: readonly UpdateMessage[];
}

export interface EditRefusal {
  readonly round: number;
  readonly client: string | null;
  readonly version: number;
  readonly reason: RoomRefusal;
}

export interface Explanation {
  readonly headline: string;
  readonly what: string | null;
  readonly try: string | null;
  readonly line: number | null;
}

export type InterviewKind = "Coding" | "Behavioural" | "SystemDesign";

export interface JoinRoom {
  readonly tab: string;
  readonly write: boolean;
  readonly known: readonly KnownDocument[];
}

export interface KnownDocument {
  readonly round: number;
  readonly version: number;
}

export interface LiveView {
  readonly interview: InterviewKind;
  readonly phase: Phase;
  readonly ends: string | null;
  readonly round: number;
  readonly rounds: readonly PlannedRoundView[];
  readonly proposal: ProposalView | null;
  readonly language: string;
  readonly reasons: readonly string[];
  readonly recorded: boolean;
  readonly audioRecorded: boolean;
  readonly somebodyMissing: boolean;
  readonly polite: boolean;
  readonly invitation: boolean;
}

export interface MemberView {
  readonly id: string;
  readonly name: string;
  readonly role: RoomRole;
  readonly here: boolean;
  readonly consent: Consent | null;
}

export type Phase = "Arrival" | "Introduction" | "RoundOne" | "Swap" | "RoundTwo" | "Feedback" | "Over";

export interface PlannedRoundView {
  readonly number: number;
  readonly candidate: string;
  readonly minutes: number;
  readonly isCoding: boolean;
  readonly candidateMetItAt: string | null;
}

export type ProposalKind = "MoreTime" | "MoveOn";

export interface ProposalView {
  readonly by: string;
  readonly kind: ProposalKind;
  readonly minutes: number;
}

export interface RoomJoined {
  readonly room: RoomView;
  readonly writes: boolean;
  readonly documents: readonly DocumentView[];
  readonly chat: readonly ChatView[];
  readonly board: readonly BoardElementView[];
}

export type RoomKind = "Drill" | "LiveSession";

export interface RoomRefusal {
  readonly code: string;
  readonly message: string;
}

export type RoomRole = "Candidate" | "Interviewer" | "Observer";

export interface RoomView {
  readonly id: string;
  readonly kind: RoomKind;
  readonly you: string;
  readonly role: RoomRole;
  readonly now: string;
  readonly open: boolean;
  readonly members: readonly MemberView[];
  readonly rounds: readonly RoundView[];
  readonly live: LiveView | null;
}

export type RoundOutcome = "Solved" | "DeadlinePassed" | "GaveUp" | "EndedEarly";

export interface RoundView {
  readonly number: number;
  readonly questionId: string | null;
  readonly questionVersion: number;
  readonly title: string | null;
  readonly role: RoomRole;
  readonly isCoding: boolean;
  readonly isRevealed: boolean;
  readonly startedAt: string;
  readonly deadline: string | null;
  readonly endedAt: string | null;
  readonly outcome: RoundOutcome | null;
  readonly hintsTotal: number;
  readonly hints: readonly string[];
  readonly runs: readonly RunView[];
  readonly canReveal: boolean;
  readonly solution: SolutionView | null;
}

export type RunKind = "Samples" | "Own" | "Submission";

export interface RunProgress {
  readonly round: number;
  readonly run: string;
  readonly index: number;
  readonly total: number;
  readonly case: CaseOutcome;
}

export interface RunResult {
  readonly verdict: RunVerdict;
  readonly message: string | null;
  readonly compileMs: number;
  readonly totalMs: number;
  readonly peakMemoryKb: number;
  readonly cases: readonly CaseOutcome[];
  readonly diagnostics: readonly CompilerMessage[];
}

export interface RunStarted {
  readonly run: string;
  readonly version: number;
}

export type RunVerdict = "Accepted" | "WrongAnswer" | "CompileError" | "CompileLimit" | "RuntimeError" | "TimeLimit" | "MemoryLimit" | "OutputLimit" | "ProcessLimit" | "ExitedEarly" | "Forbidden" | "NotRun" | "SandboxError";

export interface RunView {
  readonly id: string;
  readonly kind: RunKind;
  readonly version: number;
  readonly requestedAt: string;
  readonly automatic: boolean;
  readonly input: string | null;
  readonly result: RunResult | null;
  readonly explanation: Explanation | null;
}

export interface SolutionView {
  readonly source: string;
  readonly approaches: string | null;
}

export interface TextChange {
  readonly round: number;
  readonly version: number;
  readonly updates: readonly UpdateMessage[];
}

export interface TextHash {
  readonly round: number;
  readonly version: number;
  readonly sha256: string;
}

export interface UpdateMessage {
  readonly client: string;
  readonly number: number;
  readonly changes: ChangeJson;
}
