import type { Ask } from "./compiler";

/** Sends JSON to this room's API; the token in the page shows that the page itself asks. */
export function post(url: string, body: object, signal?: AbortSignal): Promise<Response> {
  const token = document.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]")?.value ?? "";
  return fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", RequestVerificationToken: token },
    body: JSON.stringify(body),
    signal,
  });
}

/** Questions to the compiler; a newer one of the same kind replaces an older one that is under way. */
export function asking(room: string, round: number): Ask {
  const underWay = new Map<string, AbortController>();
  return async (what, body) => {
    underWay.get(what)?.abort();
    const abort = new AbortController();
    underWay.set(what, abort);
    try {
      const response = await post(`/api/rooms/${room}/rounds/${round}/${what}`, body, abort.signal);
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  };
}
