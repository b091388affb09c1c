/** Makes property tests draw from GO_ENV_CHECK_SEED where it is set, so that a whole run can be had again; else each has a fresh seed, which its failure prints. */
const seed = process.env.GO_ENV_CHECK_SEED;
if (seed !== undefined && seed !== "") {
  const { default: fc } = await import("fast-check");
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
}

export {};
