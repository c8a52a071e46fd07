import type { StoryText } from "./storyText";

/** What this browser keeps of a story for one tab, because the server has not taken it. */
export interface KeptText {
  /** What this tab, or one that is gone, had kept when it was left. */
  readonly left: StoryText | null;
  keep(text: StoryText): void;
  drop(): void;
}

interface Entry { at: number; text: StoryText }

/** Each tab keeps for itself, and holds a lock by which others know that it is there: only of tabs that are gone is anything taken over. */
export async function keptText(story: string): Promise<KeptText> {
  const all = `story:${story}:`;
  const present = new Set((await navigator.locks?.query())?.held?.map(lock => lock.name));
  let own = all + sessionStorage.getItem("tab");
  if (!sessionStorage.getItem("tab") || present.has(own)) {
    const tab = Math.random().toString(36).slice(2);
    sessionStorage.setItem("tab", tab);
    own = all + tab;
  }
  void navigator.locks?.request(own, () => new Promise<void>(() => undefined));

  const entryOf = (key: string) => JSON.parse(localStorage.getItem(key)!) as Entry;
  const [newest] = Object.keys(localStorage).filter(key => key.startsWith(all) && !present.has(key)).sort((a, b) => entryOf(b).at - entryOf(a).at);
  const left = newest ? entryOf(newest) : null;
  if (left && newest !== own) {
    localStorage.setItem(own, JSON.stringify(left));
    localStorage.removeItem(newest!);
  }
  return {
    left: left?.text ?? null,
    keep: text => localStorage.setItem(own, JSON.stringify({ at: Date.now(), text } satisfies Entry)),
    drop: () => localStorage.removeItem(own),
  };
}
