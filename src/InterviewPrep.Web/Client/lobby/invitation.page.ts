import { copying } from "../shell/copying";
import { call, endCall } from "./call";
import type { LobbyView } from "./contract";
import { LobbyConnection } from "./lobbyConnection";

const page = document.querySelector<HTMLElement>("[data-invitation]");
let greeted = false;
let leaving = false;

/** Leads to the room once it is open; whatever else happens to the invitation is read anew. */
function changed(view: LobbyView): void {
  if (leaving) return;
  const { session } = view;
  if (session && session.room === page!.dataset.room) {
    call("Your interview begins", `${session.partnerName} is here.`);
    leaving = true;
    location.assign(`/rooms/${session.room}`);
  } else if (greeted) location.reload();
  greeted = true;
}

if (page && page.dataset.waits === "yes") {
  new LobbyConnection({ changed });
  addEventListener("pagehide", endCall);
}

copying();
