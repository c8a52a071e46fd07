// Calls somebody who may look elsewhere: the tab's title, a notification and a sound, the last two only for those who wanted them.
const soundKey = "lobby:sound";
const title = document.title;
let shown: Notification | null = null;

export function wantsSound(): boolean {
  return localStorage.getItem(soundKey) !== null;
}

export function wantSound(wanted: boolean): void {
  if (wanted) localStorage.setItem(soundKey, "1");
  else localStorage.removeItem(soundKey);
}

/** Once for each call. */
export function call(words: string, more: string): void {
  if (wantsSound()) chime();
  if (!document.hidden || !("Notification" in window) || Notification.permission !== "granted") return;
  shown = new Notification(words, { body: more, tag: "lobby", requireInteraction: true });
  shown.addEventListener("click", () => {
    window.focus();
    shown?.close();
  });
}

/** What the tab's title says while the call goes on. */
export function callInTitle(words: string): void {
  document.title = words;
}

export function endCall(): void {
  document.title = title;
  shown?.close();
  shown = null;
}

/** Two notes. Browsers stay silent on a page that was not touched yet. */
export function chime(): void {
  const audio = new AudioContext();
  for (const [at, hertz] of [[0, 660], [0.18, 880]] as const) {
    const [note, volume] = [audio.createOscillator(), audio.createGain()];
    note.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, audio.currentTime + at);
    volume.gain.exponentialRampToValueAtTime(0.2, audio.currentTime + at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + at + 0.5);
    note.connect(volume).connect(audio.destination);
    note.start(audio.currentTime + at);
    note.stop(audio.currentTime + at + 0.5);
  }
  setTimeout(() => void audio.close(), 1500);
}
