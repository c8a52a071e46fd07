// Bundles each `<area>/<name>.page.ts` to wwwroot/dist/<name>.js and the look to look.css; what pages share becomes a chunk, loaded once.
// Beside each file lies its Brotli form, which the server hands out to browsers that take it.
import { rmSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build, context } from "esbuild";

const pages = readdirSync(".", { recursive: true }).filter(file => file.endsWith(".page.ts") && !file.startsWith("node_modules"));
const options = {
  entryPoints: { look: "look/look.css", ...Object.fromEntries(pages.map(file => [file.split("/").pop().replace(".page.ts", ""), file])) },
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
if (process.argv.includes("--watch")) {
  await (await context(options)).watch();
} else {
  await build(options);
  for (const file of readdirSync(options.outdir).filter(file => /\.(js|css)$/.test(file))) {
    const path = join(options.outdir, file);
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
}
