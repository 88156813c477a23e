// What hover shows of each kind of name: a heading, and what the book says of it.
import type { TextPlace } from "../../diagnostics/problem.ts";
import type {
  Account,
  AccountClass,
  Book,
  Item,
  JournalType,
  Slot,
  Tax,
} from "../../model/book.ts";
import type { NumberSeries } from "../../model/series.ts";
import type { Ledger } from "../../model/target.ts";
import { type Bilingual, same } from "../../text/bilingual.ts";
import { both, bullets, code, escapeText, paragraphs } from "./markdown.ts";
import { exceptionLines, resolveSlot } from "./slots.ts";
import { workedExample } from "./worked-example.ts";

export function accountCard(book: Book, name: string): Bilingual | undefined {
  const account = book.accounts.get(name);
  if (account === undefined) return undefined;
  const facts: Bilingual[] = [];
  if (account.classUnknown !== true) facts.push(classWords[account.class]);
  if (account.linked !== undefined) facts.push(ledgerWords[account.linked]);
  if (account.header) facts.push({ en: "header", fr: "compte de regroupement" });
  if (account.inactiveFrom !== undefined) facts.push(inactiveWords(account.inactiveFrom));
  const list = both((language) => facts.map((fact) => fact[language]).join(" · "));
  return paragraphs(same(`**${accountText(account)}**`), list);
}

export function taxCard(book: Book, name: string): Bilingual | undefined {
  const tax = book.taxes.get(name);
  if (tax === undefined) return undefined;
  const rates = tax.rates.map(({ percent, from, to }) => ({
    en: `${percent}% from ${from}${to === undefined ? "" : ` to ${to}`}`,
    fr: `${percent.replace(".", ",")}\u00a0% à compter du ${from}${to === undefined ? "" : ` jusqu’au ${to}`}`,
  }));
  return paragraphs(
    heading({ en: "tax", fr: "taxe" }, name),
    bullets([...slotLines(book, tax, ["debit", "credit"]), ...rates]),
    ...packLine(book, tax.place),
  );
}

export function taxGroupCard(book: Book, name: string): Bilingual | undefined {
  const group = book.taxGroups.get(name);
  if (group === undefined) return undefined;
  const taxes = group.taxes.map((tax) => {
    const rate = book.taxes.get(tax)?.rates.at(-1);
    return both((language) => {
      if (rate === undefined) return escapeText(tax);
      const percent =
        language === "fr" ? `${rate.percent.replace(".", ",")}\u00a0%` : `${rate.percent}%`;
      return `${escapeText(tax)} ${percent}`;
    });
  });
  const title = heading({ en: "tax group", fr: "groupe de taxes" }, name);
  const named = targetNames(group.at);
  const facts = bullets([...taxes, ...named]);
  const nature = group.taxes.length === 0 ? [natureWords[group.nature]] : [];
  const told = taxes.length + named.length === 0 ? nature : [...nature, facts];
  return paragraphs(title, ...told, ...packLine(book, group.place));
}

/** The pack that a name comes from. */
function packLine(book: Book, { file }: TextPlace): readonly Bilingual[] {
  const pack = book.packs.find(({ files }) => files.includes(file));
  if (pack === undefined) return [];
  const version = pack.version === undefined ? "" : ` ${pack.version}`;
  return [
    {
      en: `From the pack ${code(pack.name)}${version}`,
      fr: `Du paquet ${code(pack.name)}${version}`,
    },
  ];
}

export function itemCard(book: Book, name: string): Bilingual | undefined {
  const item = book.items.get(name);
  if (item === undefined) return undefined;
  const facts: Bilingual[] = [];
  if (item.category !== undefined) facts.push(categoryWords(item.category));
  if (item.inactiveFrom !== undefined) facts.push(inactiveWords(item.inactiveFrom));
  return paragraphs(
    heading({ en: "item", fr: "article" }, name),
    bullets([
      ...slotLines(book, item, ["debit", "credit", "tax"]),
      ...exceptionLines(book, item),
      ...facts,
      ...targetNames(namesOf(book, item)),
    ]),
    workedExample(book, item),
  );
}

export function categoryCard(book: Book, name: string): Bilingual | undefined {
  const category = book.categories.get(name);
  if (category === undefined) return undefined;
  const parent = category.parent === undefined ? [] : [categoryWords(category.parent)];
  const items = [...book.items.values()].filter((item) => item.category === name).length;
  return paragraphs(
    heading({ en: "category", fr: "catégorie" }, name),
    bullets([
      ...slotLines(book, category, ["debit", "credit", "tax"]),
      ...exceptionLines(book, category),
      ...parent,
      ...targetNames(category.at),
      { en: `items: ${items}`, fr: `articles : ${items}` },
    ]),
  );
}

export function methodCard(book: Book, name: string): Bilingual | undefined {
  const method = book.methods.get(name);
  if (method === undefined) return undefined;
  return paragraphs(
    heading({ en: "method", fr: "mode de paiement" }, name),
    bullets([
      ...slotLines(book, method, ["debit", "credit"]),
      ...exceptionLines(book, method),
      ...targetNames(method.at),
    ]),
  );
}

/** What targets call an item: its own names there, then those of its nearest categories. */
function namesOf(book: Book, item: Item): NonNullable<Item["at"]> {
  const names = new Map(item.at);
  const seen = new Set<string>();
  for (let name = item.category; name !== undefined && !seen.has(name); ) {
    seen.add(name);
    const category = book.categories.get(name);
    for (const [target, text] of category?.at ?? []) {
      if (!names.has(target)) names.set(target, text);
    }
    name = category?.parent;
  }
  return names;
}

function targetNames(at: Item["at"]): readonly Bilingual[] {
  return [...(at ?? [])].map(([target, { text }]) =>
    same(`${code(`at ${target}`)} ${escapeText(text)}`),
  );
}

export function journalCard(book: Book, name: string): Bilingual | undefined {
  const journal = book.journals.get(name);
  if (journal === undefined) return undefined;
  const { type, series, title } = journal;
  const users = [...book.integrations.values()]
    .filter((integration) =>
      [integration.journal, integration.notes].some((use) => use?.code === name),
    )
    .map((integration) => escapeText(integration.name));
  const facts: Bilingual[] = [];
  if (type !== undefined) facts.push(journalTypeWords[type]);
  if (series !== undefined) facts.push(seriesWords(series));
  if (users.length > 0) {
    const list = users.join(", ");
    facts.push({ en: `integrations: ${list}`, fr: `types d’intégration\u00a0: ${list}` });
  }
  const head = title === undefined ? name : `${name} ${title}`;
  return paragraphs(heading({ en: "journal", fr: "journal" }, head), bullets(facts));
}

function seriesWords(series: NumberSeries): Bilingual {
  const text = (value: number) => code(series.prefix + String(value).padStart(series.width, "0"));
  const { from, to, last } = series;
  const all = { en: `${text(from)} to ${text(to)}`, fr: `${text(from)} à ${text(to)}` };
  if (last === undefined) return all;
  const left = to - last;
  return {
    en: `${all.en}, ${left} left after ${text(last)}`,
    fr: `${all.fr}, dont ${left} après ${text(last)}`,
  };
}

const journalTypeWords: { readonly [type in JournalType]: Bilingual } = {
  sales: { en: "sales journal", fr: "journal des ventes" },
  purchase: { en: "purchase journal", fr: "journal des achats" },
  bank: { en: "bank journal", fr: "journal de banque" },
  cash: { en: "cash journal", fr: "journal de caisse" },
  miscellaneous: { en: "miscellaneous journal", fr: "journal des opérations diverses" },
};

/** `1210 Comptes clients`, escaped. */
export function accountText(account: Pick<Account, "code" | "title">): string {
  return escapeText(
    account.title === undefined ? account.code : `${account.code} ${account.title}`,
  );
}

function heading(kind: Bilingual, name: string): Bilingual {
  return both((language) => `${kind[language]} **${escapeText(name)}**`);
}

/** The account or group of each slot, and the level that says so where it is not the owner itself. */
function slotLines(
  book: Book,
  owner: Parameters<typeof resolveSlot>[1] | Tax,
  slots: readonly Slot[],
): Bilingual[] {
  return slots.flatMap((slot) => {
    const found = resolveSlot(book, owner, slot);
    if (found === undefined) return [];
    const account = slot === "tax" ? undefined : book.accounts.get(found.value);
    const text = account === undefined ? escapeText(found.value) : accountText(account);
    return [both((language) => `${code(slot)} ${text}${found.from[language]}`)];
  });
}

function categoryWords(name: string): Bilingual {
  return { en: `category ${escapeText(name)}`, fr: `catégorie ${escapeText(name)}` };
}

function inactiveWords(from: string): Bilingual {
  return from === "always"
    ? { en: "inactive", fr: "inactif" }
    : { en: `inactive from ${from}`, fr: `inactif à compter du ${from}` };
}

const classWords: { readonly [kind in AccountClass]: Bilingual } = {
  asset: { en: "asset", fr: "actif" },
  liability: { en: "liability", fr: "passif" },
  equity: { en: "equity", fr: "capitaux propres" },
  revenue: { en: "revenue", fr: "produits" },
  expense: { en: "expense", fr: "charges" },
};

const ledgerWords: { readonly [ledger in Ledger]: Bilingual } = {
  receivables: { en: "linked to receivables", fr: "associé aux comptes clients" },
  payables: { en: "linked to payables", fr: "associé aux comptes fournisseurs" },
  payroll: { en: "linked to payroll", fr: "associé à la paie" },
  inventory: { en: "linked to inventory", fr: "associé aux stocks" },
  prepayments: { en: "linked to prepayments", fr: "associé aux acomptes" },
};

const natureWords = {
  taxable: { en: "taxable", fr: "taxable" },
  "zero-rated": {
    en: "zero-rated: no tax, and shown as such on returns",
    fr: "détaxé : sans taxe, et déclaré comme tel",
  },
  exempt: {
    en: "exempt: no tax, and no credit for its inputs",
    fr: "exonéré : sans taxe, ni crédit sur les intrants",
  },
  "out of scope": { en: "out of scope of the tax", fr: "hors du champ de la taxe" },
} as const;
