/** Something that can be explained, as far as finding it goes. */
export interface Topic {
  readonly id: string;
  readonly messages: readonly string[];
  /** Of two that fit a text equally well, the one of the lower rank is meant. */
  readonly rank: number;
  /** Its titles, by which the nearest is guessed where no symptom fits. */
  readonly titles: readonly string[];
}
