// Bundles each `<area>/<name>.page.ts` to wwwroot/dist/<name>.js and the look to look.css; what pages share becomes a chunk, loaded once.
// Beside each file lies its Brotli form, which the server hands out to browsers that take it.
import { rmSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
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
  logLevel: "warning",
  metafile: true,
};

/** Of one page with the chunks that it cannot do without, gzipped. */
const maxScriptKb = 250;

rmSync(options.outdir, { recursive: true, force: true });
if (process.argv.includes("--watch")) {
  await (await context(options)).watch();
} else {
  const { metafile } = await build(options);
  for (const file of readdirSync(options.outdir).filter(file => /\.(js|css)$/.test(file))) {
    const path = join(options.outdir, file);
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
  for (const page of pages.map(file => file.split("/").pop().replace(".page.ts", ""))) {
    const kb = scriptKb(page, metafile.outputs);
    console.log(`${page}: ${kb.toFixed(0)} KB of script, gzipped`);
    if (kb > maxScriptKb) throw new Error(`That is more than ${maxScriptKb} KB.`);
  }
}

/** The file and what it imports before it can run; what is loaded later, on demand, does not count. */
function withImports(file, outputs, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path, kind } of outputs[file].imports) if (kind === "import-statement") withImports(path, outputs, found);
  return found;
}

function scriptKb(page, outputs) {
  const files = new Set(["shell", page].flatMap(name => [...withImports(`${options.outdir}/${name}.js`, outputs)]));
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1024;
}
