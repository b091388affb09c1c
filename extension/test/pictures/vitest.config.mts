import shared from "../../vitest.config.mts";

// Renders the views into pages for the pictures; no tests.
export default { ...shared, test: { ...shared.test, include: ["test/pictures/**/*.picture.tsx"] } };
