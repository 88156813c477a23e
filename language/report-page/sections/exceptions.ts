// What did not go the ordinary way: exceptions of the book that decided, names it does not declare, texts that
// were cut.

import { capital } from "../../diagnostics/wording.ts";
import { countedWords } from "../../journal/report-words.ts";
import { type Money, readTotal, subtract, zero } from "../../model/money.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import * as limits from "../../text/limits.ts";
import type { CoveredRule } from "../../trace/coverage.ts";
import { ownerWords } from "../../trace/owner-words.ts";
import type { PageContent } from "../content.ts";
import { leftOut } from "../left-out.ts";
import { html, type Markup } from "../markup.ts";
import type { Section } from "../page.ts";
import type { Speech } from "../speech.ts";
import { table } from "../table.ts";

export function exceptions(content: PageContent, speech: Speech): Section {
  const { say } = speech;
  const { exceptions: rules, shares } = content.record;
  const { fallbacks, counted } = content.report;
  const none = {
    en: "Every line followed a base of the book: no exception decided, and no fallback was used.",
    fr: "Chaque ligne a suivi une règle de base du paramétrage\u00a0: aucune exception n’a joué, aucun repli n’a servi.",
  };
  return {
    id: "exceptions",
    title: say({ en: "Exceptions", fr: "Exceptions" }),
    body:
      rules.length + fallbacks.length + counted.length + shares.length === 0
        ? html`<p>${say(none)}</p>`
        : html`${ruleTable(content, speech)}${fallbackTable(content, speech)}${shareTable(content, speech)}${countedList(content, speech)}`,
  };
}

function ruleTable({ record }: PageContent, speech: Speech): Markup {
  const { say, count, figure } = speech;
  const { exceptions: rules } = record;
  const title = say({ en: "Rules beyond the base", fr: "Règles au-delà de la base" });
  if (rules.length === 0) {
    const none = {
      en: "No exception of the book decided anything.",
      fr: "Aucune exception du paramétrage n’a joué.",
    };
    return html`<p>${say(none)}</p>\n`;
  }
  const shown = rules.slice(0, limits.pageListRows);
  const colon = say({ en: ": ", fr: "\u00a0: " });
  return html`<h3>${title}</h3>
${table({
  label: title,
  columns: [
    { head: say({ en: "Rule of the book", fr: "Règle du paramétrage" }) },
    { head: say({ en: "Written at", fr: "Écrite à" }) },
    { head: say({ en: "Documents", fr: "Pièces" }), is: "figure" },
    { head: say({ en: "Amount", fr: "Montant" }), is: "figure" },
  ],
  rows: shown.map((rule) => [
    html`${capital(speech.say(ownerWords(rule)))}${colon}<code>${written(rule)}</code>`,
    `${rule.file}:${rule.line}`,
    count(rule.documents),
    figure(inDirection(rule)),
  ]),
})}${leftOut(rules.length - shown.length, speech)}
`;
}

/** The rule in the words of the book. */
function written({ text }: CoveredRule): string {
  const characters = [...text];
  return characters.length > 200 ? `${characters.slice(0, 199).join("")}…` : text;
}

/** As its slot books it; what a tax group was decided for is a credit. */
function inDirection({ slot, debit, credit }: CoveredRule): Money {
  const [of, less] = slot === "debit" ? [debit, credit] : [credit, debit];
  return subtract(readTotal(of) ?? zero, readTotal(less) ?? zero);
}

/** Where the accounts were found, nearest first. */
function shareTable({ record }: PageContent, { say, count, figure }: Speech): Markup | undefined {
  if (record.shares.length === 0) return undefined;
  const title = say({ en: "How accounts were found", fr: "Comment les comptes ont été trouvés" });
  return html`<h3>${title}</h3>
${table({
  label: title,
  columns: [
    { head: say({ en: "By the rule of", fr: "Par la règle" }) },
    { head: say({ en: "Lines or payments", fr: "Lignes ou paiements" }), is: "figure" },
    { head: say({ en: "Amount", fr: "Montant" }), is: "figure" },
  ],
  rows: (["sold", "bought"] as const).flatMap((side) =>
    shareOrder.flatMap((row) => {
      const share = record.shares.find(
        (one) => one.side === side && one.what === row.what && one.through === row.through,
      );
      if (share === undefined) return [];
      const words = side === "sold" ? row.words : ofPurchases(row.words);
      return [[say(words), count(share.hits), figure(share.amount)]];
    }),
  ),
})}
`;
}

function ofPurchases({ en, fr }: Bilingual): Bilingual {
  return { en: `${en}, of purchases`, fr: `${fr}, pour les achats` };
}

const shareOrder = [
  { what: "item", through: "own", words: { en: "the item itself", fr: "de l’article lui-même" } },
  { what: "item", through: "category", words: { en: "a category", fr: "d’une catégorie" } },
  { what: "item", through: "book", words: { en: "the book", fr: "du paramétrage" } },
  {
    what: "item",
    through: "otherwise",
    words: { en: "item otherwise: a fallback", fr: "item otherwise\u00a0: un repli" },
  },
  {
    what: "method",
    through: "own",
    words: { en: "the method of payment", fr: "du mode de paiement" },
  },
  {
    what: "method",
    through: "otherwise",
    words: { en: "method otherwise: a fallback", fr: "method otherwise\u00a0: un repli" },
  },
] as const;

function fallbackTable({ report }: PageContent, speech: Speech): Markup | undefined {
  if (report.fallbacks.length === 0) return undefined;
  const { say, count, figure } = speech;
  const title = say({ en: "Fallbacks (otherwise)", fr: "Replis (otherwise)" });
  const about = {
    en: "Names that the book does not declare. They went where its otherwise says.",
    fr: "Des noms que le paramétrage ne déclare pas. Ils sont allés où le dit son otherwise.",
  };
  const kinds = {
    item: say({ en: "Item", fr: "Article" }),
    method: say({ en: "Method", fr: "Mode" }),
  };
  const shown = report.fallbacks.slice(0, limits.pageListRows);
  return html`<h3>${title}</h3>
<p class="quiet small">${say(about)}</p>
${table({
  label: title,
  columns: [
    { head: say({ en: "Name in the data", fr: "Nom dans les données" }) },
    { head: say({ en: "Kind", fr: "Genre" }) },
    { head: say({ en: "Times", fr: "Fois" }), is: "figure" },
    { head: say({ en: "Amount", fr: "Montant" }), is: "figure" },
  ],
  rows: shown.map(({ what, name, count: times, amount }) => [
    name,
    kinds[what],
    count(times),
    figure(amount),
  ]),
})}${leftOut(report.fallbacks.length - shown.length, speech)}
`;
}

function countedList({ report }: PageContent, { say, count, amount }: Speech): Markup | undefined {
  if (report.counted.length === 0) return undefined;
  const colon = say({ en: ": ", fr: "\u00a0: " });
  return html`<h3>${say({ en: "Counted", fr: "Aussi comptés" })}</h3>
<ul class="plain">${report.counted.map(
    ({ what, count: times, amount: sum }) =>
      html`<li>${capital(say(countedWords(what, times)))}${colon}${count(times)}${sum === null ? "" : ` (${amount(sum)})`}</li>`,
  )}</ul>`;
}
