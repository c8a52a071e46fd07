// Bundles the driver together with the product's own room client (Client/rooms), whose packages are those of the client.
import { build } from "../../../../src/InterviewPrep.Web/Client/node_modules/esbuild/lib/main.js";

await build({
  entryPoints: ["rooms.ts", "yjs.ts"],
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  mainFields: ["module", "main"],
  format: "cjs",
  external: ["ws", "y-websocket", "yjs"],
  nodePaths: ["../../../../src/InterviewPrep.Web/Client/node_modules"],
  sourcemap: true,
  target: "node20",
  logLevel: "warning",
});
