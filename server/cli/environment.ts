// What a command may touch: its arguments, the disk, and the terminal. Tests bring their own.
import type { RunCompile } from "../host/compile-job.ts";
import type { Files } from "../host/files.ts";

export interface Environment {
  /** What stands after `folio`. */
  readonly args: readonly string[];
  /** The folder where the command was started. */
  readonly folder: string;
  readonly variables: { readonly [name: string]: string | undefined };
  readonly files: Files;
  readonly input: () => AsyncIterable<Uint8Array>;
  /** Runs a compile, in this thread or in another. */
  readonly compile: RunCompile;
  /** Does what can be stopped by Ctrl-C and cleans up after itself. */
  readonly interruptible: <Result>(act: (stop: AbortSignal) => Promise<Result>) => Promise<Result>;
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
