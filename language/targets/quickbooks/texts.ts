// Texts of a body: fitted to their fields as those of a file are, and told where they do not fit.
import type { Problem } from "../../diagnostics/problem.ts";
import type { Entry } from "../../journal/entry.ts";
import { openBlock } from "../block.ts";
import {
  type AlteredTexts,
  createTextFitter,
  type TextField,
  type WriteText,
} from "../fit-text.ts";
import type { DocumentRun } from "../writer.ts";
import { fields, title } from "./limits.ts";

export type FieldName = keyof typeof fields;

export interface Texts {
  /** Undefined where nothing is left of the text. */
  readonly fit: (
    field: FieldName,
    text: string | undefined,
    entry: Entry,
    problems: Problem[],
  ) => string | undefined;
  readonly altered: () => AlteredTexts;
}

export function createTexts({ texts }: DocumentRun): Texts {
  const fitter = createTextFitter({ title, characters: "utf-8", texts });
  // A number or a name that is cut is another number, and another customer.
  const strict = createTextFitter({ title, characters: "utf-8", texts: "refuse" });
  const writer = (field: TextField, cut: boolean): WriteText =>
    (cut ? fitter : strict).field(field);
  const writers: { readonly [name in FieldName]: WriteText } = {
    number: writer(fields.number, false),
    reference: writer(fields.reference, false),
    note: writer(fields.note, true),
    description: writer(fields.description, true),
    displayName: writer(fields.displayName, false),
  };
  const block = openBlock(256);
  const decoder = new TextDecoder();
  return {
    fit: (field, text, entry, problems) => {
      if (text === undefined || text === "") return undefined;
      block.length = 0;
      const problem = writers[field](block, text, entry);
      if (problem !== undefined) {
        problems.push(problem);
        return undefined;
      }
      const fitted = decoder.decode(block.bytes.subarray(0, block.length));
      return fitted === "" ? undefined : fitted;
    },
    altered: () => {
      const [own, refused] = [fitter.altered(), strict.altered()];
      return { cut: own.cut, replaced: own.replaced + refused.replaced };
    },
  };
}
