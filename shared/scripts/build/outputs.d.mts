/** A file that the build writes; paths from the root of the repository. */
export interface Output {
  readonly file: string;
  readonly from: string;
  readonly loadedBy: readonly string[];
  readonly why: string;
}

export function outputs(): readonly Output[];
