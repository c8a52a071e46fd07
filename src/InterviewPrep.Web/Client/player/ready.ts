import type { Player } from "./contract";

let tell: (player: Player) => void;

/** Resolves once the recording's first moment is shown. */
export const whenPlayer = new Promise<Player>(resolve => (tell = resolve));

export const playerIsReady = (player: Player): void => tell(player);
