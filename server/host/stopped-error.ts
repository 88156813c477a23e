// A run that was stopped from outside, by Ctrl-C or by the editor: exit code 130.

/** The folder is as it was before the run. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
}
