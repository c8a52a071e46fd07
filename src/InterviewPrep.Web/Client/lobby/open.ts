// The one part of the lobby that every page loads: whether somebody on this browser waits for something. The server decides; this only saves the others a connection.
const key = "lobby:open";

export function isLobbyOpen(): boolean {
  return localStorage.getItem(key) !== null;
}

export function rememberLobby(open: boolean): void {
  if (open) localStorage.setItem(key, "1");
  else localStorage.removeItem(key);
}
