// For esbuild, which leaves `new URL("…", import.meta.url)` as it is: this moves the files of trede-wijzer along and names them by their
// content. `build({ …, format: "esm", plugins: [assets()] })`.
import { readFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const NAMED = /new URL\("(\.\/[^"]+)",\s*import\.meta\.url\)/g;
const FILE = "trede-wijzer-file";

/** @returns {import("esbuild").Plugin} */
export const assets = () => ({
  name: "trede-wijzer",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: new RegExp(`^${FILE}:`) }, ({ path }) => ({ path: join(HERE, path.slice(FILE.length + 1)), namespace: FILE }));
    onLoad({ filter: /.*/, namespace: FILE }, async ({ path }) => ({ contents: await readFile(path), loader: "file" }));
    onLoad({ filter: /\.js$/ }, async ({ path }) => {
      if (!path.startsWith(HERE + sep)) return undefined;
      const imports = [];
      const script = (await readFile(path, "utf8")).replace(NAMED, (_, name) => {
        imports.push(`import tredeFile${imports.length} from ${JSON.stringify(`${FILE}:${name}`)};`);
        return `new URL(tredeFile${imports.length - 1}, import.meta.url)`;
      });
      return { contents: [...imports, script].join("\n"), loader: "js" };
    });
  },
});
