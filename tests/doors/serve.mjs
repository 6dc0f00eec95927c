// node serve.mjs BUNDLER ROOT: serves the page in ROOT, where `trede-wijzer` is installed, from the bundler's development server. Says where,
// and ends when nobody listens any more: when its input closes.
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [bundler, root] = process.argv.slice(2);
const host = "127.0.0.1";
// The first line is where it is: what a server says of its work goes elsewhere.
const say = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);

const doors = {
  async vite(plugins = []) {
    const { createServer } = await import("vite");
    // What is bundled beforehand is moved, and its files are not.
    const optimizeDeps = { exclude: ["trede-wijzer"] };
    // Of its own: several of these run at once.
    const cacheDir = join(root, "node_modules/.vite");
    const server = await createServer({
      root,
      cacheDir,
      logLevel: "error",
      plugins,
      optimizeDeps,
      server: { host, port: 0, strictPort: true },
    });
    await server.listen();
    return { url: server.resolvedUrls.local[0], stop: () => server.close() };
  },
  async react() {
    return doors.vite();
  },
  async vue() {
    const { default: vue } = await import("@vitejs/plugin-vue");
    return doors.vite([vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "trede-wijzer" } } })]);
  },
  async esbuild() {
    const { context } = await import("esbuild");
    const { assets } = await import(pathToFileURL(createRequire(join(root, "main.js")).resolve("trede-wijzer/esbuild")));
    const entryPoints = [join(root, "main.js")];
    const made = await context({
      entryPoints,
      bundle: true,
      format: "esm",
      splitting: true,
      outdir: root,
      plugins: [assets()],
      write: false,
    });
    const { port } = await made.serve({ servedir: root, host, port: await free() });
    return { url: `http://${host}:${port}/`, stop: () => made.dispose() };
  },
  async angular() {
    // In this process, as its own command does it: a server apart would go on when this one is stopped.
    const require = createRequire(join(root, "main.ts"));
    const { Architect } = require("@angular-devkit/architect");
    const { WorkspaceNodeModulesArchitectHost } = require("@angular-devkit/architect/node");
    const { json, workspaces } = require("@angular-devkit/core");
    const { NodeJsSyncHost } = require("@angular-devkit/core/node");
    const registry = new json.schema.CoreSchemaRegistry();
    registry.addPostTransform(json.schema.transforms.addUndefinedDefaults);
    const { workspace } = await workspaces.readWorkspace(root, workspaces.createWorkspaceHost(new NodeJsSyncHost()));
    const architect = new Architect(new WorkspaceNodeModulesArchitectHost(workspace, root), registry);
    const run = await architect.scheduleTarget({ project: "portal", target: "serve" }, { port: await free() });
    const { baseUrl, error } = await new Promise((done) => run.output.subscribe(done));
    if (!baseUrl) throw new Error(error ?? "it serves nothing");
    return { url: baseUrl, stop: () => run.stop() };
  },
  async webpack() {
    const { default: webpack } = await import("webpack");
    const { default: DevServer } = await import("webpack-dev-server");
    const infrastructureLogging = { level: "error" };
    const compiler = webpack({
      mode: "development",
      context: root,
      entry: join(root, "main.js"),
      stats: "errors-only",
      infrastructureLogging,
    });
    const server = new DevServer({ host, port: 0, static: root, client: { overlay: false } }, compiler);
    await server.start();
    return { url: `http://${host}:${server.server.address().port}/`, stop: () => server.stop() };
  },
};

/** A port that nobody has. */
function free() {
  const taken = createServer();
  return new Promise((done) => {
    taken.listen(0, host, () => {
      const { port } = taken.address();
      taken.close(() => done(port));
    });
  });
}

const { url, stop } = await doors[bundler]();
say(`${url}\n`);
process.stdin.on("end", () => void stop().then(() => process.exit(0))).resume();
