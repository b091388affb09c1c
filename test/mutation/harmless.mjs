const FOR_THE_TYPES = "needed by the type checker only: the other clause holds whenever this one does";

/** Mutants that no machine can tell from the check itself, by check; each says why. */
export const HARMLESS = {
  "multiple-go-on-path": [
    { what: "left of || dropped", code: "first === undefined || others.length === 0", why: FOR_THE_TYPES },
  ],
  "vm-shim-after-system-go": [
    { what: "left of || dropped", code: "first == null || shim == null", why: FOR_THE_TYPES },
  ],
};
