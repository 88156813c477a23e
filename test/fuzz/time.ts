// How long a run may take, in time of the processor. A machine that does something else is asked again.
import { Broken } from "./claims.ts";

/** Runs that take too long by chance (a collection, another program) do not do so three times. */
const tries = 3;

export function withinTime(milliseconds: number, act: () => void): void {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < tries && least > milliseconds; time++) {
    const before = performance.now();
    act();
    const wall = performance.now() - before;
    least = Math.min(least, wall);
  }
  if (least <= milliseconds) return;
  const took = `${Math.round(least)} ms, ${Math.round(milliseconds)} ms are allowed`;
  throw new Broken("a run ends in time", took);
}
