// Plain text accounting: one journal that hledger and ledger both take in their strict modes.
// Sources: hledger manual "Journal format", ledger 3 manual; tried out with hledger 1.25 and ledger 3.3.
import type { Problem } from "../diagnostics/problem.ts";
import type { DocumentKey, Entry } from "../journal/entry.ts";
import type { Account, AccountClass } from "../model/book.ts";
import { moneyText } from "../model/money.ts";
import type { TargetRules } from "../model/target.ts";
import { same } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import { encodeText } from "./encode.ts";
import { confirmEntry, signedAmount } from "./entry-facts.ts";
import {
  compactSpaces,
  createTextFitter,
  oneLine,
  replaceCharacters,
  type TextField,
} from "./fit-text.ts";
import { checkHledgerAccounts, hledgerAccountNames } from "./hledger-accounts.ts";
import type { JournalTarget, JournalWriter, TargetRun } from "./writer.ts";

export const hledger: JournalTarget = {
  name: "hledger",
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
  currencies: "any",
  needsFiscalYear: false,
};

function open(run: TargetRun): JournalWriter {
  const fitter = createTextFitter({ title, characters: "utf-8", texts: run.texts });
  const names = hledgerAccountNames(run.accounts);
  const currencies = new Set([run.currency]);

  const write = (entry: Entry) => {
    confirmEntry(entry, run.places);
    const problems: Problem[] = [];
    const place = (text: string, field: TextField) => {
      const fitted = fitter.fit(text, field, entry);
      problems.push(...fitted.problems);
      return fitted.text;
    };
    const lines = [""];
    const said = place(entry.description, description);
    lines.push(`${entry.date} * (${place(entry.reference, reference)}) ${said}`.trimEnd());
    for (const key of entry.documents) lines.push(comment("document", place(words(key), tag)));
    if (entry.counterparty !== undefined) {
      lines.push(comment("counterparty", place(entry.counterparty, tag)));
    }
    for (const posting of entry.postings) {
      const name = names.get(posting.account);
      invariant(name !== undefined, "entries post to accounts of the book");
      const amount = moneyText(signedAmount(posting), run.places);
      lines.push(`    ${name}  ${amount} ${entry.currency}`);
    }
    if (problems.length > 0) return { bytes: new Uint8Array(), problems };
    const declared = currencies.has(entry.currency) ? [] : commodity(entry.currency, run.places);
    currencies.add(entry.currency);
    return { bytes: bytesOf([...declared, ...lines]), problems };
  };

  return {
    begin: () =>
      bytesOf([
        ...["code", "type", "document", "counterparty"].map((name) => `tag ${name}`),
        ...commodity(run.currency, run.places),
        "",
        ...declarations(run.accounts, names),
      ]),
    entry: write,
    end: () => new Uint8Array(),
    altered: fitter.altered,
  };
}

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
  return ["", `commodity ${currency}`, `    format 1000.${"0".repeat(places)} ${currency}`];
}

function words({ kind, number }: DocumentKey): string {
  return `${kind} ${number}`;
}

function comment(name: string, value: string): string {
  return `    ; ${name}: ${value}`;
}

function bytesOf(lines: readonly string[]): Uint8Array {
  return encodeText(lines.map((line) => `${line}\n`).join(""), "utf-8");
}
