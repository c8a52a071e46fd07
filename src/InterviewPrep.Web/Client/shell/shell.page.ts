// Every page loads this. It must stay small: pages work before it has arrived.
import { areVoicesLeft } from "../live/voicesLeft";
import { isLobbyOpen } from "../lobby/open";
import { dialogs } from "./dialogs";
import { forms } from "./forms";
import { menus } from "./menus";
import { panes } from "./panes";
import { tabs } from "./tabs";
import { theme } from "./theme";
import { times } from "./times";

theme();
menus();
dialogs();
forms();
times();
tabs();
panes();
// The pages of the lobby listen by themselves.
if (isLobbyOpen() && !document.querySelector("[data-lobby]")) void import("../lobby/bar").then(({ lobbyBar }) => lobbyBar());
// What was said in a room that is left by now.
if (areVoicesLeft()) void import("../live/voiceQueue").then(({ bringVoicesLeft }) => bringVoicesLeft());
