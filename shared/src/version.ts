/** The product's version, the same in every package.json. */
export const VERSION = "1.0.0";
