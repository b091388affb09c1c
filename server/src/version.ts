/** The service's version: that of package.json, held by test/platform/version.test.ts. */
export const VERSION = "0.9.0";
