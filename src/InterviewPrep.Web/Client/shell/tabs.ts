/** Arrow keys and presses on `[role=tablist]`; a tab shows the panel that it names in `aria-controls`. */
export function tabs(root: ParentNode = document): void {
  for (const list of root.querySelectorAll<HTMLElement>('[role="tablist"]:not([data-ready])')) {
    list.dataset.ready = "";
    const all = () => [...list.querySelectorAll<HTMLElement>('[role="tab"]')].filter(tab => !tab.hidden);
    list.addEventListener("click", event => {
      const tab = (event.target as Element).closest<HTMLElement>('[role="tab"]');
      if (tab) select(tab);
    });
    list.addEventListener("keydown", event => {
      const tabsNow = all();
      const next = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
      const at = tabsNow.indexOf(document.activeElement as HTMLElement);
      if (next === undefined || at < 0) return;
      event.preventDefault();
      const to = next === -Infinity ? 0 : next === Infinity ? tabsNow.length - 1 : (at + next + tabsNow.length) % tabsNow.length;
      select(tabsNow[to]!);
      tabsNow[to]!.focus();
    });
  }
}

/** Shows the panel of a tab and hides those of its neighbours. The tab raises `tab:shown`. */
export function select(tab: HTMLElement): void {
  for (const other of tab.closest('[role="tablist"]')!.querySelectorAll<HTMLElement>('[role="tab"]')) {
    const chosen = other === tab;
    other.ariaSelected = String(chosen);
    other.tabIndex = chosen ? 0 : -1;
    const panel = document.getElementById(other.getAttribute("aria-controls") ?? "");
    if (panel?.classList.contains("pane")) panel.classList.toggle("shown", chosen);
    else if (panel) panel.hidden = !chosen;
  }
  tab.dispatchEvent(new CustomEvent("tab:shown", { bubbles: true }));
}
