// Every page loads this. It must stay small: pages work before it has arrived.
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
