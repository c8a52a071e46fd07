import { CardSaver } from "./cardSaver";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-scorecard]")) new CardSaver(form);
