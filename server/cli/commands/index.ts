// The commands, in the order in which the help lists them.
import type { Command } from "../command.ts";
import { check } from "./check.ts";
import { compile, exportCommand } from "./compile.ts";
import { coverage } from "./coverage.ts";
import { explain } from "./explain.ts";
import { format } from "./format.ts";
import { importCommand } from "./import.ts";
import { init } from "./init.ts";
import { lsp } from "./lsp.ts";
import { report } from "./report.ts";
import { test } from "./test.ts";
import { trace } from "./trace.ts";

export const commands: readonly Command[] = [
  init,
  check,
  compile,
  exportCommand,
  test,
  report,
  trace,
  coverage,
  importCommand,
  format,
  explain,
  lsp,
];
