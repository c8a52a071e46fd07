import { toast } from "../shell/announce";
import { chime, wantSound, wantsSound } from "./call";

/** The choices of how to be called. The browser is asked only when the button is pressed. */
export function notifying(root: ParentNode): void {
  const sound = root.querySelector<HTMLInputElement>("[data-sound]");
  if (!sound) return;
  sound.checked = wantsSound();
  sound.addEventListener("change", () => {
    wantSound(sound.checked);
    if (sound.checked) chime();
  });
  const [button, on, denied] = ["[data-notify]", "[data-notified]", "[data-notify-denied]"].map(s => root.querySelector<HTMLElement>(s)!);
  const show = () => {
    const permission = "Notification" in window ? Notification.permission : "denied";
    button!.hidden = permission !== "default";
    on!.hidden = permission !== "granted";
    denied!.hidden = permission !== "denied";
  };
  button!.addEventListener("click", async () => {
    if (await Notification.requestPermission() === "granted") toast("You get a notification when a partner is found.");
    show();
  });
  show();
}
