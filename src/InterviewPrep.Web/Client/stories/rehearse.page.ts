import { Rehearsal } from "./rehearsal";

const section = document.querySelector<HTMLElement>("[data-rehearse]");
if (section) {
  new Rehearsal(section);
  section.dataset.ready = "";
}
