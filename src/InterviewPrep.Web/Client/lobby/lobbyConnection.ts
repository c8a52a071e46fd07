import type { HubConnection } from "@microsoft/signalr";
import { hubAt, refusalIn } from "../rooms/hub";
import type { LobbyClient, LobbyIntents, LobbyView, QueueView } from "./contract";
import { rememberLobby } from "./open";

const retryMs = [0, 500, 1000, 2000];

export interface LobbyListeners {
  changed(view: LobbyView): void;
  queue?(queue: QueueView): void;
  /** Whether the server is heard. */
  heard?(heard: boolean): void;
}

/** Listens to the lobby and comes back by itself; the connection is what keeps the ticket alive. */
export class LobbyConnection {
  private readonly hub: HubConnection;
  private ahead = 0;
  private ended = false;

  constructor(private readonly listeners: LobbyListeners) {
    this.hub = hubAt("/lobby/hub");
    this.on("LobbyChanged", view => {
      this.ahead = Date.parse(view.now) - Date.now();
      rememberLobby(view.state !== "Out" || view.invitations > 0 || view.session !== null);
      this.listeners.changed(view);
    });
    this.on("QueueChanged", queue => this.listeners.queue?.(queue));
    this.on("Closed", () => this.end());
    this.hub.onclose(() => {
      if (this.ended) return;
      this.listeners.heard?.(false);
      void this.start();
    });
    void this.start();
  }

  /** The server's clock, in milliseconds. */
  readonly now = (): number => Date.now() + this.ahead;

  /** Throws a sentence for people. */
  async ask<K extends keyof LobbyIntents>(name: K, ...args: Parameters<LobbyIntents[K]>): Promise<void> {
    try {
      await this.hub.invoke(name, ...args);
    } catch (error) {
      throw new Error(refusalIn(error)?.message ?? "The server did not answer. Try again.");
    }
  }

  end(): void {
    this.ended = true;
    rememberLobby(false);
    void this.hub.stop();
  }

  private on<K extends keyof LobbyClient>(name: K, listener: (...told: Parameters<LobbyClient[K]>) => void): void {
    this.hub.on(name, listener as (...told: unknown[]) => void);
  }

  private async start(): Promise<void> {
    for (let attempt = 0; !this.ended; attempt++) {
      await new Promise(resolve => setTimeout(resolve, retryMs[Math.min(attempt, retryMs.length - 1)]));
      try {
        await this.hub.start();
        this.listeners.heard?.(true);
        return;
      } catch {
        // again
      }
    }
  }
}
