// One line that tells how far a run is, on a terminal only.
import type { CompileProgress } from "../host/compile-job.ts";
import type { Session } from "./session.ts";

export interface ProgressLine {
  readonly show: CompileProgress;
  readonly clear: () => void;
}

export function progressLine({ environment, quiet, language }: Session): ProgressLine {
  const { err } = environment;
  if (quiet || !err.terminal) return { show: () => {}, clear: () => {} };
  let shown = "";
  const replace = (line: string) => {
    if (line === shown) return;
    err.write(`\r${" ".repeat(shown.length)}\r${line}`);
    shown = line;
  };
  return {
    show: ({ bytes, of }) => {
      const megabytes = Math.floor(bytes / 1_048_576);
      // A run may read its data twice, so the share would pass the whole: then only the amount is told.
      const share = of > 0 && bytes <= of ? ` (${Math.floor((100 * bytes) / of)} %)` : "";
      replace(
        { en: `Reading ${megabytes} MB${share}`, fr: `Lecture ${megabytes} Mo${share}` }[language],
      );
    },
    clear: () => replace(""),
  };
}
