import type { Ask } from "./compiler";

/** Questions to the compiler; a newer one of the same kind replaces an older one that is under way. */
export function asking(room: string, round: number): Ask {
  const underWay = new Map<string, AbortController>();
  return async (what, body) => {
    underWay.get(what)?.abort();
    const abort = new AbortController();
    underWay.set(what, abort);
    try {
      const response = await fetch(`/api/rooms/${room}/rounds/${round}/${what}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
        signal: abort.signal,
      });
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  };
}
