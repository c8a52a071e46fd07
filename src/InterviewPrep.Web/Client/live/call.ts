import { byId } from "../drills/html";
import type { CallSignal, RoomView } from "../rooms/contract";
import { announce } from "../shell/announce";
import { Devices } from "./devices";
import { showQuality } from "./quality";

type Media = { mic: boolean; camera: boolean; hello?: boolean };

/**
 * The call: one peer connection, signalled through the room. Perfect negotiation (https://w3c.github.io/webrtc-pc/#perfect-negotiation-example)
 * with the politeness that the server gives; each page load is an epoch of its own, and what belongs to an earlier one is dropped. The
 * impolite side makes the connection and its two lines (sound, picture), the polite side fills them: so it works with neither camera nor
 * microphone, and devices change without negotiating anew.
 */
export class Call {
  private readonly devices: Devices;
  private readonly epoch = crypto.randomUUID().replaceAll("-", "");
  private send: (signal: CallSignal) => void = () => undefined;
  private peer: RTCPeerConnection | null = null;
  private remote = "";
  private polite = false;
  private makingOffer = false;
  private ignoring = false;
  private servers: RTCIceServer[] | null = null;
  private wanted = false;
  private stopQuality: (() => void) | null = null;
  private working: Promise<void> = Promise.resolve();

  constructor(private readonly room: string) {
    this.devices = new Devices(room, () => void this.fill(), () => this.tellMedia());
  }

  /** What the own microphone gives; null when there is none. */
  get microphone(): MediaStreamTrack | null {
    return this.devices.track("audio");
  }

  begin(send: (signal: CallSignal) => void): void {
    this.send = send;
  }

  /** The call goes on while the session does and both are there; observers have none. */
  show(view: RoomView): void {
    const live = view.live!;
    this.polite = live.polite;
    const mayCall = view.role !== "Observer" && live.phase !== "Arrival" && live.phase !== "Over";
    const other = view.members.find(member => member.role !== "Observer" && member.id !== view.you);
    byId("call").hidden = view.role === "Observer";
    if (mayCall && other?.here && !this.wanted) {
      this.wanted = true;
      this.hello();
    }
    if (!mayCall || !other) this.end();
    else if (!other.here) this.state("The other one is not connected at the moment.");
  }

  /** After a reconnect the other one may have missed signals. */
  lineIsBack(): void {
    if (this.wanted && this.peer?.connectionState !== "connected") this.hello();
  }

  end(): void {
    this.wanted = false;
    this.close();
    this.state("");
  }

  /** One after the other: descriptions and candidates must not overtake each other. */
  receive(signal: CallSignal): Promise<void> {
    this.working = this.working.then(() => this.handle(signal)).catch(() => this.state("The call could not be set up. It is tried again."));
    return this.working;
  }

  private async handle(signal: CallSignal): Promise<void> {
    const payload = JSON.parse(signal.payload) as unknown;
    if (signal.kind === "media") return this.hear(payload as Media, signal.epoch);
    if (!this.wanted) return;
    if (signal.kind === "description") return this.describe(payload as RTCSessionDescriptionInit, signal.epoch);
    if (signal.epoch !== this.remote || !this.peer) return;
    try {
      await this.peer.addIceCandidate(payload as RTCIceCandidateInit);
    } catch (error) {
      if (!this.ignoring) throw error;
    }
  }

  private async hear(media: Media, epoch: string): Promise<void> {
    byId("other-muted").hidden = media.mic;
    byId("other-video").classList.toggle("off", !media.camera);
    byId("other-face").hidden = media.camera;
    if (!media.hello) return;
    if (this.wanted && !this.polite && (epoch !== this.remote || this.peer?.connectionState !== "connected")) await this.offer(epoch);
    else this.tellMedia();
  }

  private async describe(description: RTCSessionDescriptionInit, epoch: string): Promise<void> {
    if (epoch !== this.remote) {
      if (description.type !== "offer") return;
      this.remote = epoch;
      await this.open();
    }
    const peer = this.peer ?? (await this.open());
    const collision = description.type === "offer" && (this.makingOffer || peer.signalingState !== "stable");
    this.ignoring = !this.polite && collision;
    if (this.ignoring) return;
    await peer.setRemoteDescription(description);
    if (description.type !== "offer") return;
    for (const line of peer.getTransceivers()) line.direction = "sendrecv";
    await this.fill();
    await peer.setLocalDescription();
    this.signal("description", peer.localDescription!);
    this.tellMedia();
  }

  /** The impolite side's part: a fresh connection with both lines; the offer follows from the lines. */
  private async offer(epoch: string): Promise<void> {
    this.remote = epoch;
    const peer = await this.open();
    peer.addTransceiver("audio", { direction: "sendrecv" });
    peer.addTransceiver("video", { direction: "sendrecv" });
    await this.fill();
    this.tellMedia();
  }

  private async open(): Promise<RTCPeerConnection> {
    this.close();
    this.servers ??= await iceServers(this.room);
    const peer = new RTCPeerConnection({ iceServers: this.servers });
    this.peer = peer;
    const media = new MediaStream();
    const video = byId<HTMLVideoElement>("other-video");
    peer.ontrack = ({ track }) => {
      media.addTrack(track);
      if (video.srcObject !== media) video.srcObject = media; // not before there is a track: it would keep the page loading
      void video.play().catch(() => undefined); // a browser that wants a click first: the controls are there
    };
    peer.onicecandidate = ({ candidate }) => candidate && this.signal("candidate", candidate);
    peer.onnegotiationneeded = () => void this.negotiate(peer);
    peer.onconnectionstatechange = () => this.changed(peer);
    return peer;
  }

  private async negotiate(peer: RTCPeerConnection): Promise<void> {
    if (this.polite && !peer.remoteDescription) return; // the impolite side begins
    try {
      this.makingOffer = true;
      await peer.setLocalDescription();
      if (peer === this.peer) this.signal("description", peer.localDescription!);
    } finally {
      this.makingOffer = false;
    }
  }

  private changed(peer: RTCPeerConnection): void {
    if (peer !== this.peer) return;
    const state = peer.connectionState;
    byId("call").dataset.state = state;
    if (state === "connected") {
      this.state("");
      announce("The call is connected.");
      this.stopQuality ??= showQuality(peer);
    } else if (state === "failed") {
      this.state("The call was lost. Trying again…");
      if (this.polite) this.hello();
      else peer.restartIce();
    } else if (state === "connecting") this.state("Connecting the call…");
  }

  /** Puts the tracks of now into the lines. */
  private async fill(): Promise<void> {
    for (const line of this.peer?.getTransceivers() ?? []) {
      const track = this.devices.track(line.receiver.track.kind as "audio" | "video");
      if (line.sender.track !== track) await line.sender.replaceTrack(track);
    }
  }

  private hello(): void {
    this.tellMedia(true);
  }

  private tellMedia(hello = false): void {
    this.signal("media", { mic: this.devices.isOn("audio"), camera: this.devices.isOn("video"), hello } satisfies Media);
  }

  private signal(kind: string, payload: object): void {
    this.send({ kind, epoch: this.epoch, payload: JSON.stringify(payload) });
  }

  private close(): void {
    this.stopQuality?.();
    this.stopQuality = null;
    this.peer?.close();
    this.peer = null;
    byId("call").dataset.state = "none";
  }

  private state(words: string): void {
    byId("call-state").textContent = words;
  }
}

async function iceServers(room: string): Promise<RTCIceServer[]> {
  const response = await fetch(`/api/rooms/${room}/ice-servers`);
  if (!response.ok) return [];
  const servers = (await response.json()) as { urls: string[]; username: string | null; credential: string | null }[];
  return servers.map(({ urls, username, credential }) => (username && credential ? { urls, username, credential } : { urls }));
}
