// node build.mjs BUNDLER ROOT: builds the page in ROOT, where `trede-wijzer` is installed, to ROOT/out.
import { createRequire } from "node:module";
import { copyFileSync } from "node:fs";
import { join } from "node:path";

const [bundler, root] = process.argv.slice(2);
const out = join(root, "out");
const entry = join(root, "main.js");
// What is installed is found from the page on, as anybody's own build finds it.
const tool = async (name) => import(createRequire(entry).resolve(name));
const page = () => copyFileSync(join(root, "index.html"), join(out, "index.html"));

const doors = {
  async vite() {
    const { build } = await import("vite");
    await build({ root, base: "./", logLevel: "warn", build: { outDir: out, modulePreload: { polyfill: false } } });
  },
  // The framework's pages, by the bundler that most of them come with.
  async react() {
    await doors.vite();
  },
  async vue() {
    const { build } = await import("vite");
    const { default: vue } = await import("@vitejs/plugin-vue");
    const isCustomElement = (tag) => tag === "trede-wijzer";
    const plugins = [vue({ template: { compilerOptions: { isCustomElement } } })];
    await build({ root, base: "./", logLevel: "warn", plugins, build: { outDir: out, modulePreload: { polyfill: false } } });
  },
  // Angular's own builder moves no files of a package along: `angular.json` copies them beside the page.
  async angular() {
    const { execFileSync } = await import("node:child_process");
    const architect = createRequire(entry).resolve("@angular-devkit/architect/bin/cli.js");
    execFileSync(process.execPath, [architect, "portal:build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  },
  async webpack() {
    const { default: webpack } = await import("webpack");
    // As modules: chunks that come as scripts would need a policy of webpack's own where Trusted Types are asked for.
    const output = { path: out, filename: "main.js", clean: true, module: true };
    const run = webpack({ mode: "production", context: root, entry, output, experiments: { outputModule: true } });
    await new Promise((done, failed) =>
      run.run((error, stats) => {
        if (error || stats.hasErrors()) failed(error ?? new Error(stats.toString("errors-only")));
        else done();
      }),
    );
    page();
  },
  async rollup() {
    const { rollup } = await import("rollup");
    const { nodeResolve } = await import("@rollup/plugin-node-resolve");
    const { importMetaAssets } = await import("@web/rollup-plugin-import-meta-assets");
    const made = await rollup({ input: entry, plugins: [nodeResolve({ browser: true }), importMetaAssets()] });
    await made.write({ dir: out, format: "esm" });
    page();
  },
  async esbuild() {
    const { build } = await import("esbuild");
    const { assets } = await tool("trede-wijzer/esbuild");
    await build({ entryPoints: [entry], bundle: true, format: "esm", splitting: true, outdir: out, plugins: [assets()] });
    page();
  },
};

await doors[bundler]();
