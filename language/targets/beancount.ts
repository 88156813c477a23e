// Beancount: a journal that `bean-check` takes.
// Sources: lexer.l, account.py and amount.py of Beancount 2.3.5; tried out with bean-check 2.3.5.
import type { Problem } from "../diagnostics/problem.ts";
import type { Entry } from "../journal/entry.ts";
import type { Account, Book } from "../model/book.ts";
import type { TargetOptionRule, TargetOptions, TargetRules } from "../model/target.ts";
import { same } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import {
  beancountAccountNames,
  checkBeancountAccounts,
  englishRoots,
  frenchRoots,
  type Roots,
} from "./beancount-accounts.ts";
import { writeAmount, writeAscii, writeByte, writeBytes } from "./block.ts";
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
import { readOptions } from "./options.ts";
import {
  type EntryLines,
  type JournalFile,
  type JournalTarget,
  type JournalWriter,
  onePostingALine,
  type TargetRun,
} from "./writer.ts";

export const beancountOptions: readonly TargetOptionRule[] = [
  {
    name: "roots",
    value: "word",
    words: ["english", "french"],
    fallback: "english",
    explains: {
      en: "Names of the five roots: `Assets`, `Liabilities`, `Equity`, `Income`, `Expenses`, or `Actifs`, `Passifs`, `Capitaux`, `Revenus`, `Charges`, which the file then declares",
      fr: "Noms des cinq racines\u00a0: `Assets`, `Liabilities`, `Equity`, `Income`, `Expenses`, ou `Actifs`, `Passifs`, `Capitaux`, `Revenus`, `Charges`, que le fichier déclare alors",
    },
  },
  {
    name: "open date",
    value: "text",
    form: {
      pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/,
      words: {
        en: 'a day in quotation marks, such as "2026-01-01"',
        fr: 'un jour entre guillemets, par exemple "2026-01-01"',
      },
    },
    fallback: "1900-01-01",
    explains: {
      en: "The day on which the file opens its accounts; Beancount refuses earlier entries",
      fr: "Jour d’ouverture des comptes dans le fichier; Beancount refuse les écritures antérieures",
    },
  },
];

export const beancount: JournalTarget = {
  name: "beancount",
  sees: "entries",
  extension: "beancount",
  options: beancountOptions,
  rules,
  check: ({ accounts, settings }: Book) =>
    checkBeancountAccounts(accounts, rootsOf(settings.target.options), title),
  open,
};

const title = same("Beancount");

// In strings a backslash begins an escape.
const escaped: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ['"', '\\"'],
]);
const inStrings = { replaced: new Map<string, string>(), escaped };
const reference: TextField = {
  name: { en: "reference", fr: "référence" },
  length: 200,
  ...inStrings,
};
const description: TextField = { name: same("description"), length: 500, ...inStrings };
const payee: TextField = { name: { en: "payee", fr: "bénéficiaire" }, length: 200, ...inStrings };

function rules(): TargetRules {
  return {
    name: "beancount",
    title,
    accountIdentity: "path",
    refusesLinked: [],
    refusesHeader: false,
    refusesInactive: false,
    referenceLength: reference.length,
    descriptionLength: description.length,
    characters: "utf-8",
    replaced: new Map(),
    foreign: "written",
    needsFiscalYear: false,
    files: { each: "run" },
  };
}

function rootsOf(options: TargetOptions): Roots {
  return readOptions(beancountOptions, options).is("roots", "french") ? frenchRoots : englishRoots;
}

function open(run: TargetRun): JournalWriter {
  const fitter = createTextFitter({ title, characters: "utf-8", texts: run.texts });
  const names = beancountAccountNames(run.accounts, rootsOf(run.options));
  const beginnings = new Map(
    [...names].map(([code, name]) => [code, encodeText(`  ${name}  `, "utf-8")]),
  );
  const writeReference = fitter.field(reference);
  const writeDescription = fitter.field(description);
  const writePayee = fitter.field(payee);

  const write = (entry: Entry, { block }: JournalFile, lines: EntryLines) => {
    confirmEntry(entry, run.places);
    invariant(/^[A-Z]{2,24}$/.test(entry.currency), "currencies are codes of letters");
    const problems: Problem[] = [];
    const before = block.length;
    const string = (writeText: WriteText, text: string) => {
      writeByte(block, quote);
      const problem = writeText(block, text, entry);
      if (problem !== undefined) problems.push(problem);
      writeByte(block, quote);
    };
    writeAscii(block, `\n${entry.date} * `);
    if (entry.counterparty !== undefined) {
      string(writePayee, entry.counterparty);
      writeAscii(block, " ");
    }
    string(writeDescription, entry.description);
    // Entries of one document are found together; a link holds these characters alone.
    if (/^[A-Za-z0-9\-_/.]{1,200}$/.test(entry.reference))
      writeAscii(block, ` ^${entry.reference}`);
    writeAscii(block, "\n  reference: ");
    string(writeReference, entry.reference);
    for (const [index, { kind, number }] of entry.documents.entries()) {
      // A key stands once in an entry.
      writeAscii(block, `\n  document${index === 0 ? "" : `-${index + 1}`}: `);
      string(writeReference, `${kind} ${number}`);
    }
    writeAscii(block, "\n");
    for (const posting of entry.postings) {
      const beginning = beginnings.get(posting.account);
      invariant(beginning !== undefined, "entries post to accounts of the book");
      writeBytes(block, beginning);
      const { foreign } = entry;
      if (foreign === undefined || posting.foreign === undefined) {
        writeAmount(block, signedAmount(posting), run.places);
      } else {
        // The whole price, not the rate: Beancount makes a price of one unit of it, exact to 28 digits, for which
        // the header leaves it room.
        writeAmount(block, signedForeign(posting, posting.foreign), foreign.places);
        writeAscii(block, ` ${foreign.currency} @@ `);
        writeAmount(block, posting.amount, run.places);
      }
      writeAscii(block, ` ${entry.currency}\n`);
    }
    // The empty line, the header and the reference; a document a line.
    onePostingALine(lines, 3 + entry.documents.length, entry);
    if (problems.length > 0) block.length = before;
    return problems;
  };

  return {
    begin: ({ block }) => writeBytes(block, encodeText(beginningOf(run, names), "utf-8")),
    entry: write,
    end: () => {},
    altered: fitter.altered,
  };
}

const quote = 0x22;

/** In the order of names, so that the order of the book's text changes no byte. */
function beginningOf(run: TargetRun, names: ReadonlyMap<string, string>): string {
  const option = readOptions(beancountOptions, run.options);
  const roots = rootsOf(run.options);
  const renamed = roots === englishRoots ? [] : rootOptions(roots);
  const opened = [...run.accounts.values()]
    .map((account) => ({ account, name: names.get(account.code) ?? "" }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const lines = [
    `option "title" ${stringOf(run.book)}`,
    `option "operating_currency" "${run.currency}"`,
    ...(run.foreign ? [priceTolerance(run)] : []),
    ...renamed,
    "",
    ...opened.flatMap(({ account, name }) => [
      `${option.text("open date")} open ${name}`,
      ...metadataOf(account),
    ]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/**
 * An entry without a posting in the book's currency has to balance to its last digit of 28, which prices of one unit do
 * not. A hundredth of the smallest unit is far more than they leave, and hides no cent.
 */
function priceTolerance({ currency, places }: TargetRun): string {
  return `option "inferred_tolerance_default" "${currency}:0.${"0".repeat(places + 1)}1"`;
}

function rootOptions(roots: Roots): readonly string[] {
  return [
    `option "name_assets" "${roots.asset}"`,
    `option "name_liabilities" "${roots.liability}"`,
    `option "name_equity" "${roots.equity}"`,
    `option "name_income" "${roots.revenue}"`,
    `option "name_expenses" "${roots.expense}"`,
  ];
}

function metadataOf({ code, title: own }: Account): readonly string[] {
  const named = own === undefined ? [] : [`  title: ${stringOf(own)}`];
  return [`  code: ${stringOf(code)}`, ...named];
}

/** A text of the book's own. */
function stringOf(text: string): string {
  const line = compactSpaces(oneLine(text))
    .replace(/\p{Cs}/gu, "\ufffd")
    .normalize("NFC");
  return `"${replaceCharacters(line, escaped)}"`;
}
