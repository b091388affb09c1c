const { defineConfig } = require("eslint/config");
const raycast = require("@raycast/eslint-config");

const asError = (rule) =>
  rule === "warn" ? "error" : Array.isArray(rule) && rule[0] === "warn" ? ["error", ...rule.slice(1)] : rule;

/** Raycast's own rules come as warnings; here they are errors. */
const asErrors = raycast.map((part) => ({
  ...part,
  ...(part.rules && {
    rules: Object.fromEntries(Object.entries(part.rules).map(([name, rule]) => [name, asError(rule)])),
  }),
}));

module.exports = defineConfig([
  ...asErrors,
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    rules: {
      // A name of underscores says that a value is passed over on purpose.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { varsIgnorePattern: "^_+$", argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      // Texts of the machine are cleared of control characters, which takes a pattern that names them.
      "no-control-regex": "off",
    },
  },
]);
