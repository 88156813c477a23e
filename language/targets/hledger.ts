// Plain text accounting: one journal that hledger and ledger both take in their strict modes.
// Sources: hledger manual "Journal format", ledger 3 manual; tried out with hledger 1.25 and ledger 3.3.
import type { Problem } from "../diagnostics/problem.ts";
import type { Entry } from "../journal/entry.ts";
import type { Account, AccountClass } from "../model/book.ts";
import type { TargetRules } from "../model/target.ts";
import { same } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import { type Block, writeAmount, writeAscii, writeByte, writeBytes } from "./block.ts";
import { encodeText } from "./encode.ts";
import { confirmEntry, signedAmount, signedForeign } from "./entry-facts.ts";
import {
  compactSpaces,
  createTextFitter,
  oneLine,
  replaceCharacters,
  type TextField,
  type WriteText,
} from "./fit-text.ts";
import { checkHledgerAccounts, hledgerAccountNames } from "./hledger-accounts.ts";
import {
  type EntryLines,
  type JournalFile,
  type JournalTarget,
  type JournalWriter,
  onePostingALine,
  type TargetRun,
} from "./writer.ts";

export const hledger: JournalTarget = {
  name: "hledger",
  sees: "entries",
  extension: "journal",
  options: [],
  rules: () => rules,
  check: ({ accounts }) => checkHledgerAccounts(accounts, title),
  open,
};

const title = same("hledger");

// hledger takes `;` for a comment and cuts the payee at `|`; ledger does not.
const inTexts: ReadonlyMap<string, string> = new Map([
  [";", ","],
  ["|", "/"],
]);
// The reference stands in round brackets.
const inReference: ReadonlyMap<string, string> = new Map([...inTexts, ["(", "["], [")", "]"]]);
// In comments a colon makes a tag, a comma ends its value, and square brackets hold a date.
const inTags: ReadonlyMap<string, string> = new Map([
  [":", "."],
  [",", "."],
  ["[", "("],
  ["]", ")"],
]);

// Ledger refuses lines of 4096 bytes; a character has four at most.
const reference: TextField = {
  name: { en: "reference", fr: "référence" },
  length: 200,
  replaced: inReference,
};
const description: TextField = {
  name: { en: "description", fr: "description" },
  length: 500,
  replaced: inTexts,
};
const tag: TextField = { name: { en: "tag", fr: "étiquette" }, length: 200, replaced: inTags };

const rules: TargetRules = {
  name: "hledger",
  title,
  accountIdentity: "path",
  refusesLinked: [],
  refusesHeader: false,
  refusesInactive: false,
  referenceLength: reference.length,
  descriptionLength: description.length,
  characters: "utf-8",
  replaced: inTexts,
  foreign: "written",
  needsFiscalYear: false,
  files: { each: "run" },
};

function open(run: TargetRun): JournalWriter {
  const fitter = createTextFitter({ title, characters: "utf-8", texts: run.texts });
  const names = hledgerAccountNames(run.accounts);
  const beginnings = new Map(
    [...names].map(([code, name]) => [code, encodeText(`    ${name}  `, "utf-8")]),
  );
  const own = afterAmount(run.currency);
  /** Currencies that the file declares, with what stands after their amounts. */
  const currencies = new Map<string, Uint8Array>();
  const writeDescription = fitter.field(description);
  const writeReference = fitter.field(reference);
  const writeTag = fitter.field(tag);

  const write = (entry: Entry, { block }: JournalFile, lines: EntryLines) => {
    confirmEntry(entry, run.places);
    const problems: Problem[] = [];
    const before = block.length;
    const { foreign } = entry;
    const currency = foreign && (currencies.get(foreign.currency) ?? atPrice(foreign.currency));
    // The empty line and the header; a document a line; a counterparty.
    let above = 2 + entry.documents.length + (entry.counterparty === undefined ? 0 : 1);
    if (foreign !== undefined && !currencies.has(foreign.currency)) {
      const declared = commodity(foreign.currency, foreign.places);
      writeLines(block, declared);
      above += declared.length;
    }
    writeByte(block, newLine);
    writeAscii(block, entry.date);
    writeAscii(block, " * (");
    place(problems, writeReference, block, entry.reference, entry);
    writeAscii(block, ") ");
    const end = block.length;
    place(problems, writeDescription, block, entry.description, entry);
    // No space at the end of a line that says nothing.
    if (block.length === end) block.length = end - 1;
    for (const { kind, number } of entry.documents) {
      writeAscii(block, "\n    ; document: ");
      place(problems, writeTag, block, `${kind} ${number}`, entry);
    }
    if (entry.counterparty !== undefined) {
      writeAscii(block, "\n    ; counterparty: ");
      place(problems, writeTag, block, entry.counterparty, entry);
    }
    writeByte(block, newLine);
    for (const posting of entry.postings) {
      const beginning = beginnings.get(posting.account);
      invariant(beginning !== undefined, "entries post to accounts of the book");
      writeBytes(block, beginning);
      if (foreign === undefined || currency === undefined || posting.foreign === undefined) {
        writeAmount(block, signedAmount(posting), run.places);
      } else {
        // The whole price, not the rate: no cent of it is rounded by who reads the file.
        writeAmount(block, signedForeign(posting, posting.foreign), foreign.places);
        writeBytes(block, currency);
        writeAmount(block, posting.amount, run.places);
      }
      writeBytes(block, own);
    }
    onePostingALine(lines, above, entry);
    if (problems.length > 0) block.length = before;
    else if (foreign !== undefined && currency !== undefined) {
      currencies.set(foreign.currency, currency);
    }
    return problems;
  };

  return {
    begin: ({ block }) =>
      writeLines(block, [
        ...["code", "type", "document", "counterparty"].map((name) => `tag ${name}`),
        ...commodity(run.currency, run.places),
        "",
        ...declarations(run.accounts, names),
      ]),
    entry: write,
    end: () => {},
    altered: fitter.altered,
  };
}

function place(
  problems: Problem[],
  writeText: WriteText,
  block: Block,
  text: string,
  entry: Entry,
): void {
  const problem = writeText(block, text, entry);
  if (problem !== undefined) problems.push(problem);
}

function afterAmount(currency: string): Uint8Array {
  return encodeText(` ${currency}\n`, "utf-8");
}

/** `100.00 USD @@ 137.25 CAD`, up to the price. */
function atPrice(currency: string): Uint8Array {
  return encodeText(` ${currency} @@ `, "utf-8");
}

const newLine = 0x0a;

/** In the order of names, so that the order of the book's text changes no byte. */
function declarations(
  accounts: ReadonlyMap<string, Account>,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const declared = [...accounts.values()].map((account) => {
    const name = names.get(account.code) ?? "";
    return { name, account };
  });
  declared.sort((a, b) => (a.name < b.name ? -1 : 1));
  // Ledger takes a comment on the line of the name for a part of it.
  return declared.flatMap(({ name, account }) => [
    `account ${name}`,
    comment("type", types[account.class]),
    comment("code", compactSpaces(replaceCharacters(oneLine(account.code), inTags))),
  ]);
}

const types: { readonly [kind in AccountClass]: string } = {
  asset: "A",
  liability: "L",
  equity: "E",
  revenue: "R",
  expense: "X",
};

function commodity(currency: string, places: number): readonly string[] {
  invariant(/^\p{L}+$/u.test(currency), "currencies are codes of letters");
  const declared = ["", `commodity ${currency}`];
  // In a format hledger wants a decimal point, and ledger a digit behind it: of yen, which have none, both take the amounts' own form.
  if (places === 0) return declared;
  return [...declared, `    format 1000.${"0".repeat(places)} ${currency}`];
}

function comment(name: string, value: string): string {
  return `    ; ${name}: ${value}`;
}

function writeLines(block: Block, lines: readonly string[]): void {
  writeBytes(block, encodeText(lines.map((line) => `${line}\n`).join(""), "utf-8"));
}
