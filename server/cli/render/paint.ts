// The colours of the terminal, by what they mean; without colour each is the text itself.
import pc from "picocolors";
import type { Severity } from "../../../language/diagnostics/problem.ts";

type Colour = (text: string) => string;

export interface Paint extends Readonly<Record<Severity, Colour>> {
  readonly strong: Colour;
  /** Line numbers, arrows and other places. */
  readonly frame: Colour;
  readonly help: Colour;
  readonly good: Colour;
  readonly code: Colour;
  readonly title: Colour;
}

export function createPaint(coloured: boolean): Paint {
  const colours = pc.createColors(coloured);
  return {
    error: (text) => colours.bold(colours.red(text)),
    warning: (text) => colours.bold(colours.yellow(text)),
    information: (text) => colours.bold(colours.blue(text)),
    hint: (text) => colours.bold(colours.cyan(text)),
    strong: colours.bold,
    frame: colours.dim,
    help: colours.cyan,
    good: colours.green,
    code: colours.cyan,
    title: (text) => colours.bold(colours.underline(text)),
  };
}
