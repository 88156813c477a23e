// Sage Accounting, in the cloud: the CSV file of journals, whose entry says its reference and date on its first line.
// Source: the columns of Sage's own template in French, as a point-of-sale system of Québec writes them.
import type { Problem } from "../diagnostics/problem.ts";
import type { Posting } from "../journal/entry.ts";
import type { TargetOptionRule, TargetOptions, TargetRules } from "../model/target.ts";
import { type Bilingual, same } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import { openBlock, writeAmount, writeAscii, writeBytes } from "./block.ts";
import { createCsvCells, field, formulasOption } from "./csv-cells.ts";
import { type CsvColumn, createCsvWriter, type Row } from "./csv-rows.ts";
import { dateFormOption, dateText } from "./date-text.ts";
import { foreignOption, foreignRule } from "./foreign-option.ts";
import { readOptions } from "./options.ts";
import type { JournalTarget, JournalWriter, TargetRun } from "./writer.ts";

const options: readonly TargetOptionRule[] = [
  dateFormOption("dd/mm/yyyy", { en: "How dates are written", fr: "Forme des dates" }),
  {
    name: "reference length",
    value: "number",
    least: 4,
    most: 100,
    fallback: "25",
    explains: { en: "Longest reference of an entry", fr: "Longueur maximale de la référence" },
    unconfirmed: {
      en: "No vendor text states a length",
      fr: "Aucun texte de l’éditeur n’indique de longueur",
    },
  },
  {
    name: "description length",
    value: "number",
    least: 10,
    most: 200,
    fallback: "39",
    explains: { en: "Longest description of an entry", fr: "Longueur maximale de la description" },
    unconfirmed: {
      en: "No vendor text states a length; 39 is what a comment holds in older versions of Sage 50",
      fr: "Aucun texte de l’éditeur n’indique de longueur; 39 est celle des commentaires dans les anciennes versions de Sage 50",
    },
  },
  {
    name: "tax return",
    value: "text",
    fallback: "",
    explains: {
      en: "What stands in the column “Incluse dans la déclaration de taxes?” of every line",
      fr: "Ce que porte la colonne «\u00a0Incluse dans la déclaration de taxes?\u00a0» de chaque ligne",
    },
    unconfirmed: {
      en: "The template shows the column, and not its values",
      fr: "Le gabarit montre la colonne, sans ses valeurs",
    },
  },
  formulasOption,
  foreignOption,
];

export const sageAccounting: JournalTarget = {
  name: "sage-accounting",
  sees: "entries",
  extension: "csv",
  options,
  notes: {
    en: "The cloud product, not Sage 50. The character set (UTF-8 with its mark) and what its linked accounts refuse are not confirmed: Folio refuses entries on receivables and payables.",
    fr: "Le produit infonuagique, et non Sage 50. Le jeu de caractères (UTF-8 avec sa marque) et ce que refusent ses comptes reliés ne sont pas confirmés\u00a0: Folio refuse les écritures aux comptes clients et fournisseurs.",
  },
  rules,
  check: () => [],
  open,
};

const title: Bilingual = same("Sage Accounting");

function rules(given: TargetOptions): TargetRules {
  const option = readOptions(options, given);
  return {
    name: "sage-accounting",
    title,
    accountIdentity: "code",
    refusesLinked: ["receivables", "payables"],
    refusesHeader: false,
    refusesInactive: true,
    referenceLength: option.number("reference length"),
    descriptionLength: option.number("description length"),
    characters: "utf-8",
    replaced: new Map(),
    foreign: foreignRule(option),
    needsFiscalYear: false,
    files: { each: "run" },
  };
}

function open(run: TargetRun): JournalWriter {
  const option = readOptions(options, run.options);
  const form = option.text("date form");
  const delimiter = ",";
  const formulas = option.text("formulas");
  const cells = createCsvCells({
    title,
    characters: "utf-8",
    texts: run.texts,
    delimiter,
    formulas,
  });
  const writeReference = cells.cell(
    field({ en: "reference", fr: "référence" }, option.number("reference length")),
  );
  const writeText = cells.cell(field(same("description"), option.number("description length")));
  const accounts = new Map([...run.accounts.keys()].map((code) => [code, cells.fixed(code)]));
  const onReturn = cells.fixed(option.text("tax return"));
  // Fitted once, and written on the first line.
  const [reference, text] = [openBlock(64), openBlock(512)];

  const empty = (name: string): CsvColumn => ({ title: name, write: () => {} });
  const once = (name: string, write: (row: Row) => void): CsvColumn => ({
    title: name,
    write: (row) => {
      if (row.first) write(row);
    },
  });
  const amount = (name: string, side: Posting["side"]): CsvColumn => ({
    title: name,
    write: ({ block, posting }) => {
      if (posting.side === side) writeAmount(block, posting.amount, run.places);
    },
  });

  return createCsvWriter(run, {
    columns: [
      once("Référence", ({ block }) =>
        writeBytes(block, reference.bytes.subarray(0, reference.length)),
      ),
      once("Date", ({ block, entry }) => writeAscii(block, dateText(entry.date, form))),
      once("Description", ({ block }) => writeBytes(block, text.bytes.subarray(0, text.length))),
      {
        title: "Numéro de compte du grand livre",
        write: ({ block, posting }) => {
          const code = accounts.get(posting.account);
          invariant(code !== undefined, "entries post to accounts of the book");
          writeBytes(block, code);
        },
      },
      empty("Détails"),
      amount("Débit", "debit"),
      amount("Crédit", "credit"),
      {
        title: "Incluse dans la déclaration de taxes?",
        write: ({ block }) => writeBytes(block, onReturn),
      },
      ...[1, 2, 3].map((number) => empty(`Type d'analyse ${number}`)),
      empty("Taux de change"),
    ],
    delimiter,
    byteOrderMark: true,
    cells,
    prepare: (entry, problems: Problem[]) => {
      invariant(entry.currency === run.currency, "documents in other currencies are refused");
      reference.length = 0;
      text.length = 0;
      writeReference(reference, entry.reference, entry, problems);
      writeText(text, entry.description, entry, problems);
    },
  });
}
