import { snippets } from "./forms";

snippets(document);
