const { defineConfig } = require("eslint/config");
const raycast = require("@raycast/eslint-config");

/** Raycast's own rules come as warnings; here they are errors. */
const asErrors = raycast.map((part) => ({
  ...part,
  ...(part.rules && {
    rules: Object.fromEntries(
      Object.entries(part.rules).map(([name, rule]) => [
        name,
        rule === "warn"
          ? "error"
          : Array.isArray(rule) && rule[0] === "warn"
            ? ["error", ...rule.slice(1)]
            : rule,
      ]),
    ),
  }),
}));

module.exports = defineConfig([...asErrors, { linterOptions: { reportUnusedDisableDirectives: "error" } }]);
