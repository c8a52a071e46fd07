import { byId } from "../drills/html";

const everyMs = 3_000;

/** How good the call is, in a word and in numbers. Returns what stops it. */
export function showQuality(peer: RTCPeerConnection): () => void {
  let before = { lost: 0, received: 0 };
  const look = async () => {
    let delay = 0, lost = 0, received = 0, height = 0;
    (await peer.getStats()).forEach((stat: Record<string, number | string | boolean>) => {
      if (stat.type === "candidate-pair" && stat.nominated) delay = Number(stat.currentRoundTripTime ?? 0) * 1000;
      if (stat.type !== "inbound-rtp") return;
      lost += Number(stat.packetsLost ?? 0);
      received += Number(stat.packetsReceived ?? 0);
      height = Math.max(height, Number(stat.frameHeight ?? 0));
    });
    const [newlyLost, newly] = [lost - before.lost, received - before.received];
    before = { lost, received };
    const share = newly + newlyLost > 0 ? newlyLost / (newly + newlyLost) : 0;
    const word = delay > 400 || share > 0.1 ? "Poor" : delay > 200 || share > 0.03 ? "Fair" : "Good";
    byId("quality").textContent = `${word} · ${Math.round(delay)} ms${height ? ` · ${height}p` : ""}${share > 0 ? ` · ${(share * 100).toFixed(1)} % lost` : ""}`;
    byId("quality").dataset.quality = word;
  };
  const timer = setInterval(() => void look(), everyMs);
  void look();
  return () => {
    clearInterval(timer);
    byId("quality").textContent = "";
  };
}
