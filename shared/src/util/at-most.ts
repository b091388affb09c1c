/** Runs what it is given in that order, at most so many at a time; what is `urgent` comes before what waits already. */
export function atMost(width: number): <T>(work: () => Promise<T>, urgent?: boolean) => Promise<T> {
  let free = Math.max(1, width);
  const waiting: (() => void)[] = [];
  return async (work, urgent = false) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => (urgent ? waiting.unshift(go) : waiting.push(go)));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
