import { toast } from "./announce";

/** `<button data-copies="id" hidden>` copies what is in that field; it shows itself, as it is of no use before. */
export function copying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copies!) as HTMLInputElement;
      field.select();
      await navigator.clipboard.writeText(field.value);
      toast("The link is copied.");
    });
  }
}
