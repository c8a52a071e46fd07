/** Closes an open `<details class="menu">` on Escape, on a choice, and on a press elsewhere. */
export function menus(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>("details.menu[open]");
  document.addEventListener("click", event => {
    const pressed = event.target as Element;
    for (const menu of open()) if (!menu.contains(pressed) || pressed.closest(".menu-list :is(a, button)")) menu.open = false;
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  });
}
