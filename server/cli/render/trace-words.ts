// The words in which an accountant is told why: what an amount is made of, who chose, who lost.
import { decimalsOf } from "../../../language/model/currencies.ts";
import { compareMoney, figureWords, moneyWords, readTotal } from "../../../language/model/money.ts";
import type { PlanTest } from "../../../language/plan/plan.ts";
import { type Bilingual, type Language, same } from "../../../language/text/bilingual.ts";
import type {
  TracedExchange,
  TracedPart,
  TracedTax,
} from "../../../language/trace/document-trace.ts";
import type { WhyLost } from "../../../language/trace/lost-rules.ts";
import { ownerWords } from "../../../language/trace/owner-words.ts";
import type { TracedRule } from "../../../language/trace/rules.ts";
import { visible } from "./visible.ts";

/** `1,114.98`, `1 114,98`; in the decimals of its currency, which is said elsewhere. */
export function amountText(text: string, currency: string, language: Language): string {
  const amount = readTotal(text);
  return amount === undefined ? text : figureWords(amount, decimalsOf(currency))[language];
}

/** The same with its currency: `11,111 JPY`, `10.124 KWD`. */
export function moneyIn(currency: string, text: string, language: Language): string {
  const amount = readTotal(text);
  return amount === undefined ? `${text}\u00a0${currency}` : moneyWords(amount, currency)[language];
}

/** What is in the currency of the document: it is named where it is not `home`, the book's. */
export function ownText(
  { exchange }: TracedPart,
  text: string,
  home: string,
  language: Language,
): string {
  const [own] = exchange;
  if (own === undefined) return amountText(text, home, language);
  return moneyIn(own.currency, text, language);
}

/** `35.00 USD at 1.3725`; of a gain or a loss, `35.00 USD at 1.4 rather than 1.3725`. */
export function exchangeWords({ template, exchange }: TracedPart): Bilingual {
  const [first, second] = exchange;
  const amount = (one: TracedExchange, language: Language) =>
    moneyIn(one.currency, one.amount, language);
  const rate = (one: TracedExchange, language: Language) =>
    language === "fr" ? one.rate.replace(".", ",") : one.rate;
  if (template.includes(".exchange ") && first !== undefined && second !== undefined) {
    return {
      en: `${amount(first, "en")} at ${rate(first, "en")} rather than ${rate(second, "en")}`,
      fr: `${amount(first, "fr")} à ${rate(first, "fr")} plutôt qu’à ${rate(second, "fr")}`,
    };
  }
  return {
    en: exchange.map((one) => `${amount(one, "en")} at ${rate(one, "en")}`).join(", "),
    fr: exchange.map((one) => `${amount(one, "fr")} à ${rate(one, "fr")}`).join(", "),
  };
}

/** A name or a text of the user's, as each language quotes. */
export function quote(text: string, language: Language): string {
  return language === "fr" ? `«\u00a0${text}\u00a0»` : `“${text}”`;
}

export function lostWords(why: WhyLost, winner: TracedRule): Bilingual {
  const owner = ownerWords(winner);
  switch (why) {
    case "exception":
      return { en: "an exception goes before the rule", fr: "l’exception passe avant la règle" };
    case "more specific":
      return { en: "the other says more exactly when", fr: "l’autre dit plus précisément quand" };
    case "same":
      return { en: "the other says the same", fr: "l’autre dit la même chose" };
    case "nearer":
      return { en: `${owner.en} is nearer`, fr: `${owner.fr} est plus proche` };
  }
}

/** Why an exception did not apply. */
export function untrueWords({ field }: PlanTest, found: string | null): Bilingual {
  return found === null
    ? { en: `the document has no ${field}`, fr: `la pièce n’a pas de ${field}` }
    : { en: `${field} is ${quote(found, "en")}`, fr: `${field} vaut ${quote(found, "fr")}` };
}

/** `TPS, 5 % of 295.00, as the document states it`. */
export function taxWords(tax: TracedTax, part: TracedPart, home: string): Bilingual {
  const words = (text: string) => ({
    en: ownText(part, text, home, "en"),
    fr: ownText(part, text, home, "fr"),
  });
  if (tax.whole === null) return howWords(tax, part.exchange[0]?.amount ?? part.amount, words);
  const whole = tax.whole.replace("-", "");
  const how = howWords(tax, whole, words);
  return {
    en: `what is recovered of ${words(whole).en}: ${how.en}`,
    fr: `ce qui se récupère de ${words(whole).fr}\u00a0: ${how.fr}`,
  };
}

function howWords(tax: TracedTax, amount: string, words: (text: string) => Bilingual): Bilingual {
  const [base, computed] = [words(tax.base), words(tax.computed)];
  // Of a credit the amount of the posting has no sign.
  const isComputed = isSameAmount(tax.computed.replace("-", ""), amount);
  const rate = { en: `${tax.rate}%`, fr: `${tax.rate.replace(".", ",")}\u00a0%` };
  const listed = tax.before === null ? undefined : words(tax.before);
  const before = {
    en: listed === undefined ? "" : ` (${listed.en} before discounts)`,
    fr: listed === undefined ? "" : ` (${listed.fr} avant remise ou escompte)`,
  };
  const of = tax.inside
    ? {
        en: `${rate.en} inside the prices, on ${base.en}`,
        fr: `${rate.fr} compris dans les prix, sur ${base.fr}`,
      }
    : {
        en: `${rate.en} of ${base.en}${before.en}`,
        fr: `${rate.fr} de ${base.fr}${before.fr}`,
      };
  const rounded =
    tax.rounded === "line"
      ? { en: "rounded line by line", fr: "arrondi ligne par ligne" }
      : { en: "rounded once for the document", fr: "arrondi une fois pour la pièce" };
  switch (tax.how) {
    case "stated":
      return isComputed
        ? {
            en: `${of.en}, as the document states it`,
            fr: `${of.fr}, comme l’énonce la pièce`,
          }
        : {
            en: `as the document states it; ${of.en} would be ${computed.en}`,
            fr: `comme l’énonce la pièce; ${of.fr} donnerait ${computed.fr}`,
          };
    case "computed":
      return { en: `${of.en}, ${rounded.en}`, fr: `${of.fr}, ${rounded.fr}` };
    case "credit":
      return {
        en: `${rate.en}: what is due on all that has been credited so far, less what was credited before`,
        fr: `${rate.fr}\u00a0: ce qui est dû sur tout ce qui a été crédité jusqu’ici, moins ce qui l’a été avant`,
      };
  }
}

/** `544.00` and, in yens, `544`. */
function isSameAmount(left: string, right: string): boolean {
  const [one, other] = [readTotal(left), readTotal(right)];
  return one === undefined || other === undefined ? left === right : compareMoney(one, other) === 0;
}

export function termWords(what: string): Bilingual {
  return terms.get(what) ?? same(what);
}

const terms = new Map<string, Bilingual>([
  ["line.amount", { en: "amount of the line", fr: "montant de la ligne" }],
  ["discount", { en: "share of the discount", fr: "part de la remise" }],
  ["taxes", { en: "taxes inside the price", fr: "taxes incluses dans le prix" }],
  ["amount", { en: "money moved", fr: "argent reçu ou rendu" }],
  ["fee", { en: "fees", fr: "frais" }],
  ["rounding", { en: "cash rounding", fr: "arrondi au comptant" }],
  ["applies.amount", { en: "amount applied", fr: "montant appliqué" }],
  ["applies.discount", { en: "payment discount", fr: "escompte de caisse" }],
  ["applies.writeOff", { en: "write-off", fr: "radiation" }],
  [
    "applies.older",
    {
      en: "of documents older than the cutover",
      fr: "de pièces antérieures au début de l’intégration",
    },
  ],
  [
    "applies.held",
    {
      en: "of deposits, and invoices not recognized yet",
      fr: "d’acomptes et de factures pas encore constatées",
    },
  ],
  ["released", { en: "paid before it was recognized", fr: "payé avant la constatation" }],
]);

/**
 * Where data stands, as problems and rules are placed: `export.csv:86`, or `export.csv:86, 87` of several rows. In JSON, whose
 * lines may hold many records or a part of one, also which record: `export.json:1, record 3`.
 */
export function placeWords(
  file: string,
  lines: readonly number[],
  rows: readonly number[],
): Bilingual {
  const list = (numbers: readonly number[]) => {
    const shown = numbers.length > 6 ? [...numbers.slice(0, 5), "…"] : numbers;
    return shown.join(", ");
  };
  const place = `${visible(file)}:${list([...new Set(lines)])}`;
  const isCounted = /jsonl?$/i.test(file) && rows.some((row, at) => row !== lines[at]);
  if (!isCounted) return same(place);
  const many = rows.length === 1 ? "" : "s";
  return {
    en: `${place}, record${many} ${list(rows)}`,
    fr: `${place}, enregistrement${many} ${list(rows)}`,
  };
}
