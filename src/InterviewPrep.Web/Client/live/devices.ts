import { byId, h } from "../drills/html";
import { announce, toast } from "../shell/announce";

type Kind = "audio" | "video";

const chosenKey = (kind: Kind) => `device:${kind}`;
const failures: Record<string, string> = {
  NotAllowedError: "The browser was told not to allow it. Allow camera and microphone for this page in the address bar, then try again.",
  NotFoundError: "None was found. The session works without: use the chat and the editor.",
  NotReadableError: "It is in use by another program. Close that one, then try again.",
};

/** Camera and microphone: chosen, tried out before the call, muted and changed during it. Each works without the other. What is on comes back on after a reload. */
export class Devices {
  private readonly tracks: Record<Kind, MediaStreamTrack | null> = { audio: null, video: null };
  private meter: AudioContext | null = null;

  constructor(private readonly room: string, private readonly changed: () => void, private readonly muted: () => void) {
    for (const button of document.querySelectorAll<HTMLButtonElement>("[data-device]"))
      button.addEventListener("click", () => void this.toggle(button.dataset.device as Kind));
    for (const kind of ["audio", "video"] as const)
      byId<HTMLSelectElement>(`choose-${kind}`).addEventListener("change", event => {
        localStorage.setItem(chosenKey(kind), (event.target as HTMLSelectElement).value);
        if (this.tracks[kind]) void this.start(kind);
      });
    this.show();
    for (const kind of ["audio", "video"] as const) if (sessionStorage.getItem(this.onKey(kind)) !== null) void this.toggle(kind);
    if (navigator.mediaDevices) navigator.mediaDevices.addEventListener("devicechange", () => void this.list());
  }

  track(kind: Kind): MediaStreamTrack | null {
    return this.tracks[kind];
  }

  isOn(kind: Kind): boolean {
    return this.tracks[kind]?.enabled ?? false;
  }

  private async toggle(kind: Kind): Promise<void> {
    const track = this.tracks[kind];
    if (!track) await this.start(kind);
    else if (kind === "video") this.stop(kind); // the camera's light goes out
    else track.enabled = !track.enabled;
    if (this.isOn(kind)) sessionStorage.setItem(this.onKey(kind), "");
    else sessionStorage.removeItem(this.onKey(kind));
    this.show();
    this.muted();
    announce(`${kind === "audio" ? "Microphone" : "Camera"} ${this.isOn(kind) ? "on" : "off"}`);
  }

  private onKey(kind: Kind): string {
    return `device:${kind}:${this.room}`;
  }

  private async start(kind: Kind): Promise<void> {
    if (!navigator.mediaDevices) return toast("This page has no access to camera and microphone: it needs https. The session works without.");
    const id = localStorage.getItem(chosenKey(kind));
    try {
      const wanted: MediaTrackConstraints = { ...(id ? { deviceId: { ideal: id } } : {}), ...(kind === "video" ? { width: { ideal: 640 }, height: { ideal: 360 } } : { echoCancellation: true, noiseSuppression: true }) };
      const stream = await navigator.mediaDevices.getUserMedia({ [kind]: wanted });
      this.stop(kind);
      const track = stream.getTracks()[0]!;
      this.tracks[kind] = track;
      if (kind === "video") this.preview(stream);
      else this.measure(stream);
      track.onended = () => (this.stop(kind), this.show(), this.muted());
      byId("device-trouble").hidden = true;
    } catch (error) {
      const trouble = byId("device-trouble");
      trouble.textContent = `${kind === "audio" ? "Microphone" : "Camera"}: ${failures[(error as DOMException).name] ?? "It could not be started. Try another one, or go on without."}`;
      trouble.hidden = false;
      if (byId("arrival").hidden) toast(trouble.textContent);
      else announce(trouble.textContent);
    }
    await this.list();
    this.show();
    this.changed();
  }

  private stop(kind: Kind): void {
    const track = this.tracks[kind];
    if (!track) return;
    track.onended = null;
    track.stop();
    if (kind === "video") this.preview(null);
    this.tracks[kind] = null;
    if (kind === "audio") void this.meter?.close().then(() => (this.meter = null));
    this.changed();
  }

  /** A picture without a camera behind it would keep the page loading. */
  private preview(stream: MediaStream | null): void {
    for (const id of ["own-preview", "own-video"]) byId<HTMLVideoElement>(id).srcObject = stream;
  }

  /** Labels are told once a device is in use. */
  private async list(): Promise<void> {
    const all = await navigator.mediaDevices.enumerateDevices();
    for (const kind of ["audio", "video"] as const) {
      const choose = byId<HTMLSelectElement>(`choose-${kind}`);
      const found = all.filter(device => device.kind === `${kind}input`);
      const current = this.tracks[kind]?.getSettings().deviceId ?? localStorage.getItem(chosenKey(kind));
      choose.replaceChildren(...found.map((device, at) => h("option", { value: device.deviceId, selected: device.deviceId === current }, device.label || `${kind === "audio" ? "Microphone" : "Camera"} ${at + 1}`)));
      choose.disabled = found.length === 0;
    }
  }

  private show(): void {
    for (const button of document.querySelectorAll<HTMLButtonElement>("[data-device]")) {
      const kind = button.dataset.device as Kind;
      button.ariaPressed = String(this.isOn(kind));
      button.querySelector("[data-words]")!.textContent = `${kind === "audio" ? "Microphone" : "Camera"} ${this.isOn(kind) ? "on" : "off"}`;
    }
    for (const id of ["own-preview", "own-video"]) byId(id).classList.toggle("off", !this.isOn("video"));
    byId("own-face").hidden = this.isOn("video");
  }

  /** A bar that moves when one speaks: the microphone works. */
  private measure(stream: MediaStream): void {
    const bar = byId<HTMLMeterElement>("level");
    void this.meter?.close();
    const audio = new AudioContext();
    this.meter = audio;
    const analyser = audio.createAnalyser();
    analyser.fftSize = 512;
    audio.createMediaStreamSource(stream).connect(analyser);
    const samples = new Uint8Array(analyser.fftSize);
    const timer = setInterval(() => {
      if (audio.state === "closed") return clearInterval(timer);
      analyser.getByteTimeDomainData(samples);
      bar.value = Math.min(1, Math.max(...samples.map(sample => Math.abs(sample - 128))) / 64);
    }, 100);
  }
}
