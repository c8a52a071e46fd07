/** Snippets fill the text; forms of comments are sent without leaving the page when somebody waits for that. */
export function snippets(place: ParentNode): void {
  for (const choice of place.querySelectorAll<HTMLSelectElement>("[data-snippets]"))
    choice.addEventListener("change", () => {
      const text = choice.form!.elements.namedItem("Comment.Text") as HTMLTextAreaElement;
      if (choice.value !== "") text.value = text.value.trim() === "" ? choice.value : `${text.value.trimEnd()}\n\n${choice.value}`;
      choice.value = "";
      text.dispatchEvent(new Event("input", { bubbles: true })); // written, if not by hand
      text.focus();
    });
}

/** Sends a comment's form; resolves to why it was refused, or null when it went through. */
export async function send(form: HTMLFormElement): Promise<string | null> {
  const response = await fetch(form.action, { method: "POST", body: new FormData(form) }).catch(() => null);
  if (response === null) return "The server does not answer. What you wrote is still here: try again.";
  if (response.ok && response.redirected && new URL(response.url).pathname.startsWith("/reviews/")) return null;
  if (response.redirected) return "You are not signed in any more. Sign in in another tab, then press again: what you wrote is still here.";
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return page.querySelector(".notice.bad p")?.textContent ?? "It was not taken. Reload the page and try again; copy what you wrote first.";
}
