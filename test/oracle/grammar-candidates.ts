import type { Measured } from "./grammar-forms.ts";
import { MEASURED_PLATFORMS } from "./grammar-of-platforms.ts";
import { MEASURED_TOOLCHAINS } from "./grammar-of-toolchains.ts";

export type { Measured };

/** Each variable whose form real Go is asked for. GOROOT, GOTMPDIR, GOENV and CC's program are facts of the disk. */
export const MEASURED: Readonly<Record<string, Measured>> = { ...MEASURED_PLATFORMS, ...MEASURED_TOOLCHAINS };
