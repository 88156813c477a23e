// No fault of ours ends the server: a handler that throws answers with nothing, and says so in the log.

export type Log = (line: string) => void;

/**
 * The handler with its faults caught, also those of a promise. `fallback` is the empty answer. The log has
 * the place in our program and no text of the user's.
 */
export function guard<Arguments extends readonly unknown[], Result>(
  name: string,
  log: Log,
  fallback: Result,
  handler: (...args: Arguments) => Result | Promise<Result>,
): (...args: Arguments) => Promise<Result> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      log(`${name}: ${faultText(error)}`);
      return fallback;
    }
  };
}

/** The kind of error and where it arose; its message may hold what a user wrote. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 8)].join("\n");
}
