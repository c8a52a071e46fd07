import { byId } from "../drills/html";
import { toast } from "../shell/announce";
import { copying } from "../shell/copying";

/** The link by which a mentor may watch: made when it is asked for, and taken back by who made it. */
export function observerLink(room: string): void {
  const address = byId<HTMLInputElement>("observer-address");
  const ask = async (method: "POST" | "DELETE"): Promise<Response | null> => {
    const response = await fetch(`/api/rooms/${room}/observer-link`, { method }).catch(() => null);
    if (response?.ok) return response;
    const problem = (await response?.json().catch(() => null)) as { title?: string } | null;
    toast(problem?.title ?? "The server did not answer. Try again in a moment.");
    return null;
  };
  byId("ask-observer").addEventListener("click", async () => {
    const response = await ask("POST");
    if (response) address.value = ((await response.json()) as { url: string }).url;
  });
  copying();
  byId("observer-revoke").addEventListener("click", async () => {
    if (await ask("DELETE")) {
      address.value = "";
      toast("The link works no more. Who watches already stays until you send them away.");
    }
  });
}
