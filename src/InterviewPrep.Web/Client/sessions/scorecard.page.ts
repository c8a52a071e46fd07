import { saveCard } from "./cardSaver";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-scorecard]")) saveCard(form);
