const shapes: Record<string, Intl.DateTimeFormatOptions> = {
  date: { dateStyle: "medium" },
  time: { timeStyle: "short" },
  "date-time": { dateStyle: "medium", timeStyle: "short" },
};

/** Shows `<time datetime data-shape="date|time|date-time">` in the person's time zone (that of the account, or else the browser's). */
export function times(root: ParentNode = document): void {
  const timeZone = document.documentElement.dataset.timeZone || undefined;
  for (const element of root.querySelectorAll<HTMLTimeElement>("time[data-shape]")) {
    const shape = shapes[element.dataset.shape ?? ""];
    if (shape) element.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { ...shape, timeZone }).format(new Date(element.dateTime));
  }
}
