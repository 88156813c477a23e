// What a fuzzer is: how a case is made, what must hold of it, how often, and the fault it must be able to see.
import type { Case } from "./case.ts";
import type { Random } from "./random.ts";
import type { Subject } from "./subject.ts";

export interface Fuzzer {
  /** `bytes` for F-BYTES. */
  readonly name: string;
  readonly make: (random: Random) => Case;
  /** Throws where something does not hold. Gives how many runs it was, where a case is several. */
  readonly check: (made: Case, subject: Subject) => number | Promise<number>;
  /** Other cases that mean the same and may be easier to make small. */
  readonly simpler?: (made: Case) => readonly Case[];
  /** What is expected hangs on how the case was made: leaving out any character would expect it of another. */
  readonly onlySimpler?: true;
  /** In `npm test`: enough to see that it works. `parts.mjs` has the counts of longer runs. */
  readonly quickRuns: number;
  /** A subject with a planted fault, which the fuzzer must find. */
  readonly canary: (subject: Subject) => Subject;
}
