// What a run used of its book, as tables: rules, names, what was never used, and the shares of fallbacks.
import { decimalsOf } from "../../../language/model/currencies.ts";
import {
  absolute,
  figureWords,
  isZero,
  type Money,
  proportion,
  readTotal,
  sum,
  zero,
} from "../../../language/model/money.ts";
import type { Bilingual } from "../../../language/text/bilingual.ts";
import type {
  Coverage,
  CoverageShare,
  CoveredName,
  CoveredRule,
} from "../../../language/trace/coverage.ts";
import { ownerWords } from "../../../language/trace/owner-words.ts";
import type { Session } from "../session.ts";
import { fitColumn, renderTable } from "./table.ts";
import { amountText } from "./trace-words.ts";
import { visible } from "./visible.ts";
import { hang, wrap } from "./wrap.ts";

export function renderCoverage(coverage: Coverage, session: Session): string {
  const used = coverage.rules.filter(({ hits }) => hits > 0);
  const never = coverage.rules.filter(({ hits }) => hits === 0);
  const unseen = coverage.names.filter(({ hits }) => hits === 0);
  const seen = coverage.names
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => nameOrder(a) - nameOrder(b));
  const blocks = [
    block({ en: "Rules", fr: "Règles" }, ruleTable(used, coverage, session), session),
    block(
      {
        en: "Items, taxes, tax groups and methods",
        fr: "Articles, taxes, groupes de taxes et modes de paiement",
      },
      nameTable(seen, coverage, session),
      session,
    ),
    block(
      { en: "How accounts were found", fr: "Comment les comptes ont été trouvés" },
      shareTable(coverage, session),
      session,
    ),
    block(
      { en: "Rules that decided nothing", fr: "Règles qui n’ont rien décidé" },
      never.flatMap((rule) => ruleLines(rule, session)),
      session,
    ),
    block({ en: "Never met", fr: "Jamais rencontrés" }, unseenLines(unseen, session), session),
    block({ en: "Accounts", fr: "Comptes" }, accountTable(coverage, session), session),
  ];
  return `${blocks.filter((text) => text !== "").join("\n\n")}\n`;
}

function block(title: Bilingual, lines: readonly string[], session: Session): string {
  if (lines.length === 0) return "";
  return [session.page.paint.strong(session.say(title)), ...lines].join("\n");
}

/** The first row in the look of a heading; the names of the column `fit` are broken, so that a row fits its line. */
function headed(
  head: readonly Bilingual[],
  rows: readonly (readonly string[])[],
  right: readonly boolean[],
  session: Session,
  { indent, fit }: { readonly indent?: string; readonly fit?: number } = {},
): string[] {
  if (rows.length === 0) return [];
  const whole = [head.map((words) => session.say(words)), ...rows];
  const fitted = fit === undefined ? whole : fitColumn(whole, fit, session.page.width);
  const [first = "", ...rest] = renderTable(fitted, right, indent);
  return [session.page.paint.frame(first), ...rest];
}

const uses: Bilingual = { en: "uses", fr: "emplois" };
const documents: Bilingual = { en: "documents", fr: "pièces" };
const lastSeen: Bilingual = { en: "last seen", fr: "vu le" };
const debit: Bilingual = { en: "debit", fr: "débit" };
const credit: Bilingual = { en: "credit", fr: "crédit" };
const amount: Bilingual = { en: "amount", fr: "montant" };
const ofWhichFees: Bilingual = { en: "of which fees", fr: "dont frais" };
const nothing: Bilingual = { en: "", fr: "" };

function ruleTable(
  rules: readonly CoveredRule[],
  { currency }: Coverage,
  session: Session,
): string[] {
  const rows = rules.map((rule) => [
    String(rule.hits),
    String(rule.documents),
    moneyCell(rule.debit, currency, session),
    moneyCell(rule.credit, currency, session),
    rule.lastSeen ?? "",
  ]);
  const head = [uses, documents, debit, credit, lastSeen];
  const [first, ...figures] = headed(head, rows, [true, true, true, true, false], session, {
    indent: "    ",
  });
  if (first === undefined) return [];
  // A rule has lines of its own: beside its figures there is no room for what it says.
  return [first, ...rules.flatMap((rule, at) => [...ruleLines(rule, session), figures[at] ?? ""])];
}

/** A cell of zero says nothing. */
function moneyCell(text: string, currency: string, { language }: Session): string {
  return isZero(moneyOf(text)) ? "" : amountText(text, currency, language);
}

function moneyOf(text: string): Money {
  return readTotal(text) ?? zero;
}

function placeText({ file, line }: CoveredRule): string {
  return `${visible(file)}:${line}`;
}

/** Where the rule stands, whose it is and what it says: `book.folio:14  the method Interac: debit 1020`. */
function ruleLines(rule: CoveredRule, session: Session): string[] {
  const colon = session.say({ en: ": ", fr: "\u00a0: " });
  const text = visible(`${session.say(ownerWords(rule))}${colon}${rule.text}`);
  return hang(`  ${placeText(rule)}  `, text, session.page.width);
}

function nameTable(
  names: readonly CoveredName[],
  { currency }: Coverage,
  session: Session,
): string[] {
  const { language } = session;
  // Only books with fees have a column of them.
  const withFees = <Cell>(cell: Cell) =>
    names.some(({ fees }) => fees !== undefined) ? [cell] : [];
  const rows = names.map((one) => [
    session.say((one.side === "sold" ? sold : bought)[one.what]),
    one.name === null ? "otherwise" : visible(one.name),
    String(one.hits),
    String(one.documents),
    amountText(one.amount, currency, language),
    ...withFees(one.fees === undefined ? "" : amountText(one.fees, currency, language)),
    one.lastSeen ?? "",
  ]);
  const head = [nothing, nothing, uses, documents, amount, ...withFees(ofWhichFees), lastSeen];
  const right = [false, false, true, true, true, ...withFees(true), false];
  return headed(head, rows, right, session, { fit: 1 });
}

const kinds: { readonly [what in CoveredName["what"]]: Bilingual } = {
  item: { en: "item", fr: "article" },
  tax: { en: "tax", fr: "taxe" },
  "tax group": { en: "tax group", fr: "groupe de taxes" },
  method: { en: "method", fr: "mode" },
  "default item": { en: "default item", fr: "article par défaut" },
};

const nameKinds = ["item", "tax", "tax group", "method", "default item"] as const;

function unseenLines(names: readonly CoveredName[], session: Session): string[] {
  return nameKinds.flatMap((what) => {
    const list = names
      .filter((one) => one.what === what)
      .map(({ name }) => visible(name ?? "otherwise"));
    if (list.length === 0) return [];
    const text = `${session.say(kinds[what])}${session.say({ en: ": ", fr: "\u00a0: " })}${list.join("; ")}`;
    return wrap(text, session.page.width - 2).map((line, at) => (at === 0 ? "  " : "    ") + line);
  });
}

function shareTable({ shares, currency }: Coverage, session: Session): string[] {
  const inOrder = [...shares].sort((a, b) => orderOf(a) - orderOf(b));
  const rows = inOrder.map(({ what, side, through, hits, amount: text }) => {
    const alike = shares.filter((share) => share.what === what && share.side === side);
    const whole = sum(alike.map((share) => absolute(moneyOf(share.amount))));
    const all = alike.reduce((count, share) => count + share.hits, 0);
    return [
      session.say(side === "sold" ? sold[what] : bought[what]),
      session.say(ways[through]),
      String(hits),
      share(hundredths(hits), hundredths(all), session),
      amountText(text, currency, session.language),
      share(absolute(moneyOf(text)), whole, session),
    ];
  });
  const head = [nothing, nothing, uses, nothing, amount, nothing];
  return headed(head, rows, [false, false, true, true, true, true], session, { fit: 1 });
}

function orderOf({ what, side, through }: CoverageShare): number {
  const sides = 20 * shareOrder.indexOf(what) + (side === "sold" ? 0 : 10);
  return sides + Object.keys(ways).indexOf(through);
}

const sold: { readonly [what in (CoverageShare | CoveredName)["what"]]: Bilingual } = {
  ...kinds,
  "item at target": kinds.item,
};

const shareOrder: readonly CoverageShare["what"][] = ["item", "item at target", "method"];

/** What is bought stands below all that is sold. */
function nameOrder({ side, what }: CoveredName): number {
  return (side === "sold" ? 0 : 10) + nameKinds.indexOf(what);
}

const itemBought: Bilingual = { en: "item bought", fr: "article acheté" };

const bought: typeof sold = {
  item: itemBought,
  "item at target": itemBought,
  "default item": itemBought,
  tax: { en: "tax on purchases", fr: "taxe sur achats" },
  "tax group": { en: "tax group, purchases", fr: "groupe de taxes, achats" },
  method: { en: "method, to suppliers", fr: "mode, aux fournisseurs" },
};

const ways = {
  own: { en: "by its own rule", fr: "par sa propre règle" },
  category: { en: "by its category", fr: "par sa catégorie" },
  book: { en: "by the book's default", fr: "par le paramétrage" },
  otherwise: { en: "by otherwise", fr: "par otherwise" },
  at: { en: "in the package: by its name", fr: "dans le logiciel\u00a0: par son nom" },
  "default item": { en: "in the package: default item", fr: "dans le logiciel\u00a0: par défaut" },
};

function hundredths(count: number): Money {
  return moneyOf(String(count));
}

/** `12.5%`, `12,5 %`. */
function share(part: Money, whole: Money, { language }: Session): string {
  if (isZero(whole)) return "";
  const percent = proportion(moneyOf("100"), part, whole, 1);
  const { en, fr } = figureWords(percent, 2);
  return { en: `${en}%`, fr: `${fr}\u00a0%` }[language];
}

function accountTable({ accounts, currency }: Coverage, session: Session): string[] {
  const rows = accounts.map((account) => [
    visible(account.account),
    visible(account.title ?? ""),
    moneyCell(account.debit, currency, session),
    moneyCell(account.credit, currency, session),
  ]);
  const total = (of: "debit" | "credit") => {
    const whole = sum(accounts.map((account) => moneyOf(account[of])));
    return figureWords(whole, decimalsOf(currency))[session.language];
  };
  const sums = ["", session.say({ en: "total", fr: "total" }), total("debit"), total("credit")];
  return headed(
    [nothing, nothing, debit, credit],
    [...rows, sums],
    [false, false, true, true],
    session,
    { fit: 1 },
  );
}
