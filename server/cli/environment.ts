// What a command may touch: its arguments, the disk, and the terminal. Tests bring their own.
import type { CompileJob, CompileOutcome, CompileProgress } from "../host/compile-book.ts";
import type { Files } from "../host/files.ts";

export interface Environment {
  /** What stands after `folio`. */
  readonly args: readonly string[];
  /** The folder where the command was started. */
  readonly folder: string;
  readonly variables: { readonly [name: string]: string | undefined };
  readonly files: Files;
  readonly input: () => Iterable<Uint8Array>;
  /** Runs a compile, in this thread or in another. */
  readonly compile: (job: CompileJob, progress: CompileProgress) => Promise<CompileOutcome>;
  /** Findings. */
  readonly out: Output;
  /** Progress and summaries. */
  readonly err: Output;
}

export interface Output {
  readonly write: (text: string) => void;
  readonly terminal: boolean;
  readonly columns: number | undefined;
}

/** How a call ends (DESIGN, the command). */
export const exit = {
  clean: 0,
  found: 1,
  wrongUse: 2,
  diskFailed: 3,
  ourFault: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];
