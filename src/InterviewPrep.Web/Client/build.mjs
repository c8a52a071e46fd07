// Bundles each `<area>/<name>.page.ts` to wwwroot/dist/<name>.js; what pages share becomes a chunk, loaded once.
import { rmSync, readdirSync } from "node:fs";
import { build, context } from "esbuild";

const pages = readdirSync(".", { recursive: true }).filter(file => file.endsWith(".page.ts") && !file.startsWith("node_modules"));
const options = {
  entryPoints: Object.fromEntries(pages.map(file => [file.split("/").pop().replace(".page.ts", ""), file])),
  outdir: "../wwwroot/dist",
  bundle: true,
  format: "esm",
  splitting: true,
  minify: true,
  sourcemap: true,
  target: "es2022",
  chunkNames: "chunk-[hash]",
  logLevel: "info",
};

rmSync(options.outdir, { recursive: true, force: true });
if (process.argv.includes("--watch")) await (await context(options)).watch();
else await build(options);
