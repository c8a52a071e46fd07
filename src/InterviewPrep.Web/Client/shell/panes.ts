import { select, tabs } from "./tabs";

const smallest = 0.12;

/** Split panes: dividers move by mouse, finger and arrow keys, sizes are kept per name; on a phone the outermost group gets tabs. */
export function panes(root: ParentNode = document): void {
  for (const group of root.querySelectorAll<HTMLElement>(".panes[data-panes]")) {
    const divider = group.querySelector<HTMLElement>(":scope > .divider");
    if (divider) resizable(group, divider);
    if (!group.parentElement?.closest(".panes[data-panes]")) phoneTabs(group);
  }
}

function resizable(group: HTMLElement, divider: HTMLElement): void {
  const down = group.classList.contains("down");
  const [first, second] = [divider.previousElementSibling as HTMLElement, divider.nextElementSibling as HTMLElement];
  const key = `panes:${group.dataset.panes}`;
  const start = Number(localStorage.getItem(key) ?? group.dataset.part ?? 0.5);
  let part = start;

  const set = (to: number) => {
    part = Math.min(1 - smallest, Math.max(smallest, to));
    first.style.setProperty("--part", String(part));
    second.style.setProperty("--part", String(1 - part));
    divider.ariaValueNow = String(Math.round(part * 100));
  };
  const keep = () => localStorage.setItem(key, part.toFixed(3));

  divider.role = "separator";
  divider.tabIndex = 0;
  divider.ariaOrientation = down ? "horizontal" : "vertical";
  divider.ariaLabel ??= "Size of the panes";
  divider.ariaValueMin = String(smallest * 100);
  divider.ariaValueMax = String(100 - smallest * 100);
  set(Number.isFinite(start) ? start : 0.5);

  divider.addEventListener("pointerdown", event => {
    event.preventDefault();
    divider.setPointerCapture(event.pointerId);
    divider.classList.add("moving");
  });
  divider.addEventListener("pointermove", event => {
    if (!divider.classList.contains("moving")) return;
    const box = group.getBoundingClientRect();
    set(down ? (event.clientY - box.top) / box.height : (event.clientX - box.left) / box.width);
  });
  divider.addEventListener("lostpointercapture", () => {
    divider.classList.remove("moving");
    keep();
  });
  divider.addEventListener("dblclick", () => {
    set(Number(group.dataset.part ?? 0.5));
    keep();
  });
  divider.addEventListener("keydown", event => {
    const step = { ArrowLeft: -0.02, ArrowUp: -0.02, ArrowRight: 0.02, ArrowDown: 0.02, Home: -1, End: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(part + step);
    keep();
  });
}

/** A tab for each `.pane[id][data-title]`, shown on narrow windows only. */
function phoneTabs(group: HTMLElement): void {
  const all = [...group.querySelectorAll<HTMLElement>(".pane[id][data-title]")];
  if (all.length < 2) return;
  const list = document.createElement("div");
  list.className = "tabs panes-tabs";
  list.role = "tablist";
  list.ariaLabel = "Panes";
  for (const pane of all) {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.role = "tab";
    tab.setAttribute("aria-controls", pane.id);
    tab.textContent = pane.dataset.title ?? "";
    list.append(tab);
  }
  group.prepend(list);
  group.classList.add("tabbed");
  tabs(group);
  select(list.firstElementChild as HTMLElement);
}
