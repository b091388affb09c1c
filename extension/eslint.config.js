const { defineConfig } = require("eslint/config");
const raycast = require("@raycast/eslint-config");

const asError = (rule) =>
  rule === "warn" ? "error" : Array.isArray(rule) && rule[0] === "warn" ? ["error", ...rule.slice(1)] : rule;

/** Turns the warnings of Raycast's rules into errors. */
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
      // A name of underscores only marks a value that is ignored on purpose.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { varsIgnorePattern: "^_+$", argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      // Texts from the machine are stripped of control characters, with a pattern that names them.
      "no-control-regex": "off",
    },
  },
]);
