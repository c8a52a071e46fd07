import { whenPlayer } from "../player/ready";
import { Comments } from "./comments";

const aside = document.getElementById("comments");
if (aside) void whenPlayer.then(player => new Comments(player, aside).show());
