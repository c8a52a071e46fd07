import type { RoundView } from "../rooms/contract";
import { byId, h } from "./html";

/** The reference with its approaches, once the round has ended and the person has asked. */
export async function showSolution(round: RoundView, nonce: string): Promise<void> {
  byId("solution-closed").hidden = round.canReveal || round.solution !== null;
  byId("reveal-solution").hidden = !round.canReveal || round.solution !== null;
  const place = byId("solution");
  if (round.solution === null || place.childElementCount > 0) return;
  const approaches = h("div", { className: "prose" });
  approaches.innerHTML = round.solution.approaches ?? ""; // made of the question's Markdown by the server, with HTML switched off
  const code = h("div", { className: "solution-code" });
  place.append(h("h2", {}, "The reference"), code, approaches);
  const { readOnlyCode } = await import("./compare");
  readOnlyCode(code, round.solution.source, nonce);
}
