import { bringDrafts, forgetDraft, keepDrafts } from "./drafts";
import { snippets } from "./forms";

snippets(document);
bringDrafts(document);
keepDrafts(document.body);
document.addEventListener("submit", event => forgetDraft(event.target as HTMLFormElement)); // what the server refuses stands in the page that answers
