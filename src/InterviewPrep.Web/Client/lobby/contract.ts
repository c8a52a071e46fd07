// Generated from ILobbyClient.cs and LobbyHub.cs; run ContractTests with UPDATE_CONTRACT=1 to write it anew.

/** What the server tells. */
export interface LobbyClient {
  LobbyChanged(lobby: LobbyView): void;
  QueueChanged(queue: QueueView): void;
  Closed(reason: RoomRefusal): void;
}

/** What the browser asks for. */
export interface LobbyIntents {
  Join(wishes: JoinLobby): void;
  Leave(): void;
  Accept(offer: string): void;
  Decline(offer: string): void;
}

export type InterviewKind = "Coding" | "Behavioural" | "SystemDesign";

export interface JoinLobby {
  readonly interview: InterviewKind;
  readonly level: PracticeLevel;
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly order: OrderWish;
}

export interface KindQueue {
  readonly interview: InterviewKind;
  readonly levels: readonly LevelQueue[];
  readonly medianWaitSeconds: number | null;
  readonly paired: number;
  readonly waitingWords: string;
  readonly medianWords: string;
}

export interface LevelQueue {
  readonly level: PracticeLevel;
  readonly waiting: number;
}

export type LobbyState = "Out" | "Waiting" | "Offered" | "Paused";

export interface LobbyView {
  readonly now: string;
  readonly state: LobbyState;
  readonly ticket: TicketView | null;
  readonly offer: OfferView | null;
  readonly session: SessionView | null;
  readonly invitations: number;
}

export interface OfferView {
  readonly id: string;
  readonly partnerName: string;
  readonly partnerLevel: PracticeLevel;
  readonly reasons: readonly string[];
  readonly answerBy: string;
  readonly youAccepted: boolean;
  readonly partnerAccepted: boolean;
}

export type OrderWish = "Either" | "InterviewFirst" | "AnswerFirst";

export type PracticeLevel = "Intern" | "Junior" | "JuniorPlus";

export interface QueueView {
  readonly kinds: readonly KindQueue[];
  readonly joinedByHour: readonly number[];
}

export interface RoomRefusal {
  readonly code: string;
  readonly message: string;
}

export interface SessionView {
  readonly room: string;
  readonly partnerName: string;
}

export interface TicketView {
  readonly interview: InterviewKind;
  readonly level: PracticeLevel;
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly order: OrderWish;
  readonly joinedAt: string;
  readonly widening: readonly WideningView[];
}

export interface WideningView {
  readonly at: string;
  readonly words: string;
}
