/** Closes an open `<details class="menu">` on Escape, on a choice, and on a press elsewhere. The first two give the focus back to its opener. */
export function menus(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>("details.menu[open]");
  document.addEventListener("click", event => {
    const pressed = event.target as Element;
    for (const menu of open()) {
      const inside = menu.contains(pressed);
      if (inside && !pressed.closest(".menu-list :is(a, button)")) continue;
      menu.open = false;
      if (inside) menu.querySelector("summary")?.focus();
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  });
}
