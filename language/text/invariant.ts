// Our own mistakes. A user's mistake is a Problem; this is for what cannot be.

/** A fact that Folio relies on turned out false. Caught only in `server/`. */
export class InternalError extends Error {
  override readonly name = "InternalError";
}

/** States a fact that the code around it guarantees; `why` says how. */
export function invariant(fact: boolean, why: string): asserts fact {
  if (!fact) throw new InternalError(why);
}

/** Ends an exhaustive switch: the compiler proves that it cannot be reached. */
export function unreachable(value: never): never {
  throw new InternalError(`unreachable case: ${JSON.stringify(value)}`);
}
