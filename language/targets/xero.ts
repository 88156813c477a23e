// Xero: the CSV file of "Import manual journals", which arrive as drafts.
// Source: help.xero.com, "Import manual journals".
import { unknownTax } from "../diagnostics/codes/unknown-tax.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Book } from "../model/book.ts";
import type { TargetOptions, TargetRules } from "../model/target.ts";
import { type Bilingual, same } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import { nearestName, normalizeName } from "../text/names.ts";
import { type Block, openBlock, writeAmount, writeAscii, writeBytes } from "./block.ts";
import { createCsvCells, field } from "./csv-cells.ts";
import { type CsvColumn, createCsvWriter } from "./csv-rows.ts";
import { dateText } from "./date-text.ts";
import { signedAmount, withReference } from "./entry-facts.ts";
import { createEntryNumbers } from "./entry-numbers.ts";
import { foreignRule } from "./foreign-option.ts";
import { readOptions } from "./options.ts";
import type { JournalTarget, JournalWriter, TargetRun } from "./writer.ts";
import { xeroOptions } from "./xero-options.ts";

export const xero: JournalTarget = {
  name: "xero",
  sees: "entries",
  extension: "csv",
  options: xeroOptions,
  notes: {
    en: "Journals arrive as drafts. Xero lets no manual journal into its bank accounts: give each method of payment a clearing account.",
    fr: "Les écritures arrivent à l’état de brouillons. Xero refuse les écritures manuelles à ses comptes bancaires\u00a0: donnez à chaque mode de paiement un compte de passage.",
  },
  rules,
  check: checkRates,
  open,
};

const title: Bilingual = same("Xero");

const narration = field(same("narration"), 4000);

function rules(options: TargetOptions): TargetRules {
  const option = readOptions(xeroOptions, options);
  const rows = option.number("rows per file");
  return {
    name: "xero",
    title,
    accountIdentity: "code",
    // Xero keeps these ledgers itself, and lets no manual journal into them.
    refusesLinked: ["receivables", "payables"],
    refusesHeader: false,
    refusesInactive: true,
    descriptionLength: narration.length,
    characters: "utf-8",
    replaced: new Map(),
    foreign: foreignRule(option),
    needsFiscalYear: false,
    postingsPerEntry: { most: rows, option: "rows per file" },
    gathersEntries: true,
    files: { each: "run", postings: rows },
  };
}

/** Taxes that the option names and the book does not have. */
function checkRates({ taxes, settings, place }: Book): readonly Problem[] {
  const { options, place: at = place } = settings.target;
  return [...readRates(options.get("tax rates") ?? "").keys()]
    .filter((name) => !taxes.has(name))
    .map((name) => unknownTax.at(at, { name, near: nearestName(name, [...taxes.keys()]) }));
}

/** `TPS = GST on Income, TVQ = QST`: Xero's names by the book's names of taxes. */
function readRates(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(",").map((pair) => pair.split("="));
  return new Map(
    pairs.flatMap(([name, rate]) =>
      name === undefined || rate === undefined ? [] : [[normalizeName(name), rate.trim()]],
    ),
  );
}

function open(run: TargetRun): JournalWriter {
  const option = readOptions(xeroOptions, run.options);
  const [delimiter, formulas] = [",", option.text("formulas")];
  const cells = createCsvCells({
    title,
    characters: "utf-8",
    texts: run.texts,
    delimiter,
    formulas,
  });
  const writeNarration = cells.cell(narration);
  const accounts = new Map([...run.accounts.keys()].map((code) => [code, cells.fixed(code)]));
  const rates = new Map(
    [...readRates(option.text("tax rates"))].map(([tax, rate]) => [tax, cells.fixed(rate)]),
  );
  const noRate = cells.fixed(option.text("no tax rate"));
  const numbers = createEntryNumbers(title, narration.name);
  const form = option.text("date form");
  const [own, key] = [openBlock(1024), openBlock(1024)];
  const empty = (name: string): CsvColumn => ({ title: name, write: () => {} });
  const text: CsvColumn["write"] = ({ block }) => writeBytes(block, held(own));

  return createCsvWriter(run, {
    columns: [
      { title: "*Narration", write: text },
      {
        title: "*Date",
        write: ({ block, entry }) => writeAscii(block, dateText(entry.date, form)),
      },
      { title: "Description", write: text },
      {
        title: "*AccountCode",
        write: ({ block, posting }) => {
          const code = accounts.get(posting.account);
          invariant(code !== undefined, "entries post to accounts of the book");
          writeBytes(block, code);
        },
      },
      {
        title: "*TaxRate",
        write: ({ block, posting }) => writeBytes(block, rates.get(posting.tax ?? "") ?? noRate),
      },
      {
        title: "*Amount",
        write: ({ block, posting }) => writeAmount(block, signedAmount(posting), run.places),
      },
      ...["TrackingName1", "TrackingOption1", "TrackingName2", "TrackingOption2"].map(empty),
    ],
    delimiter,
    byteOrderMark: false,
    cells,
    prepare: (entry, problems) => {
      invariant(entry.currency === run.currency, "documents in other currencies are refused");
      own.length = 0;
      key.length = 0;
      writeNarration(own, withReference(entry), entry, problems);
      if (problems.some(({ severity }) => severity === "error")) return;
      // Rows of one narration and one date are one journal.
      if (own.length > 0) writeAscii(key, `${entry.date} `);
      writeBytes(key, held(own));
      problems.push(...numbers.find(key, entry));
    },
    keep: () => numbers.keep(key),
  });
}

function held({ bytes, length }: Block): Uint8Array {
  return bytes.subarray(0, length);
}
