type Content = Node | string | null | undefined | false;

/** Makes an element. Properties are set as properties, those with a hyphen (and `role`) as attributes; text is always text. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Record<string, unknown> = {}, ...content: Content[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name.includes("-") || name === "role") element.setAttribute(name, String(value));
    else Object.assign(element, { [name]: value });
  }
  element.append(...content.filter(part => part !== null && part !== undefined && part !== false));
  return element;
}

/** A sign of the server's icon file; decoration, since words stand beside it. */
export function icon(name: string): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${document.documentElement.dataset.icons ?? "/icons.svg"}#${name}`);
  svg.append(use);
  return svg;
}

/** Acts at a click. The second half of a double click does nothing: it would take the next hint, say. */
export function onPress(button: HTMLElement, act: () => void): void {
  button.addEventListener("click", event => {
    if (event.detail < 2) act();
  });
}

/** The element that the page is known to have. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element as T;
}

export const timeOf = (iso: string): HTMLTimeElement => {
  const time = h("time", { dateTime: iso });
  time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short", timeZone: document.documentElement.dataset.timeZone || undefined }).format(new Date(iso));
  return time;
};

/** Text to the letter, in a box that scrolls. */
export function exactText(title: string, text: string): HTMLElement {
  return h("pre", { tabIndex: 0, role: "group", "aria-label": title }, text);
}
