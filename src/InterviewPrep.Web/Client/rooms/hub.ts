import { HttpTransportType, type HubConnection, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import type { RoomRefusal } from "./contract";

/** A connection to one of the server's hubs, with the same patience as the server's. */
export function hubAt(url: string): HubConnection {
  return new HubConnectionBuilder()
    .withUrl(url, { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .configureLogging(LogLevel.None)
    .withServerTimeout(12_000)
    .withKeepAliveInterval(4_000)
    .build();
}

/** What the server said no with; null when the error is another one, such as a lost line. */
export function refusalIn(error: unknown): RoomRefusal | null {
  const json = /HubException: (\{.*\})/s.exec(String((error as Error)?.message))?.[1];
  return json ? (JSON.parse(json) as RoomRefusal) : null;
}
