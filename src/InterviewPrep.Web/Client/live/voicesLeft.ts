// The one part of the recording of voices that every page loads: whether some wait in this browser. Most have none, and need not open a database to know.
const key = "voices:left";

export function areVoicesLeft(): boolean {
  return localStorage.getItem(key) !== null;
}

export function rememberVoices(left: boolean): void {
  if (left) localStorage.setItem(key, "1");
  else localStorage.removeItem(key);
}
