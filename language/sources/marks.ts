// The marks that a book declares for a file: each one character that means nothing else.
import { dataMark } from "../diagnostics/codes/data-mark.ts";
import type { Problem, TextPlace } from "../diagnostics/problem.ts";
import type { Mapping } from "../model/book.ts";

/** The delimiter as a character: `tab` is the one that cannot be seen. */
export function delimiterOf(mapping: Mapping | undefined): string | undefined {
  return mapping?.delimiter === "tab" ? "\t" : mapping?.delimiter;
}

/** Whether every declared mark can separate something; a problem for each that cannot. */
export function checkMarks(
  mapping: Mapping,
  place: TextPlace,
  report: (problem: Problem) => void,
): boolean {
  const delimiter = delimiterOf(mapping);
  const { thousands, decimal } = mapping;
  const badDelimiter =
    delimiter !== undefined && (delimiter.length !== 1 || /["\r\n]/.test(delimiter));
  const badThousands =
    thousands !== undefined &&
    (thousands.length !== 1 || thousands === decimal || /[-+\d]/.test(thousands));
  if (badDelimiter) report(dataMark.at(place, { mark: "delimiter", text: delimiter }));
  if (badThousands) report(dataMark.at(place, { mark: "thousands", text: thousands }));
  return !badDelimiter && !badThousands;
}
