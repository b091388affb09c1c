// A plugin of esbuild. Forty files import node:path, and each import would call require again. With this plugin they share
// one call.
import * as path from "node:path";
import * as posix from "node:path/posix";

/** Node compiles the file of node:path/posix at each start; node:path is there already. */
const REQUIRE = { "node:path": 'require("node:path")', "node:path/posix": 'require("node:path").posix' };
const MODULES = { "node:path": path, "node:path/posix": posix };

export const oneRequire = {
  name: "one-require",
  setup(build) {
    build.onResolve({ filter: /^node:path(\/posix)?$/ }, ({ path: name, namespace }) =>
      namespace === "one-require" ? { path: name, external: true } : { path: name, namespace: "one-require" },
    );
    build.onLoad({ filter: /.*/, namespace: "one-require" }, ({ path: name }) => {
      const names = Object.keys(MODULES[name]).filter((key) => key !== "default");
      return {
        contents: `export const { ${names.join(", ")} } = ${REQUIRE[name]};`,
        loader: "js",
      };
    });
  },
};
