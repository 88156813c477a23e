// What went where: the picture, and the same in figures for those who cannot or would rather not see it.
import { readTotal, sum, zero } from "../../model/money.ts";
import * as limits from "../../text/limits.ts";
import type { PageContent } from "../content.ts";
import type { Flow, FlowSource, SettingFlow } from "../flows.ts";
import { leftOut } from "../left-out.ts";
import { html, type Markup } from "../markup.ts";
import type { Section } from "../page.ts";
import { picture } from "../picture.ts";
import { type PictureSide, pictureSides } from "../picture-side.ts";
import type { Speech } from "../speech.ts";
import { table } from "../table.ts";

export function flow(content: PageContent, speech: Speech): Section | undefined {
  const { record, report } = content;
  if (record.flows.length === 0) return undefined;
  const { say } = speech;
  const titles = new Map(report.accounts.map(({ account, title }) => [account, title]));
  const sides = pictureSides(record.flows, {
    source: (from) => sourceWords(from, speech),
    account: (code) => [code, titles.get(code)].filter(Boolean).join(" "),
    others: (count) => say({ en: `${count} others`, fr: `${count} autres` }),
  });
  const about = {
    en: "What each item or category, tax and method put on the accounts, credits less debits above and debits less credits below. Both come to the same sum.",
    fr: "Ce que chaque article ou catégorie, chaque taxe et chaque mode de paiement a porté aux comptes\u00a0: en haut, les crédits moins les débits; en bas, les débits moins les crédits. Les deux totaux sont égaux.",
  };
  const fees = {
    en: " A method has here what reached its account: the fees that were kept from it have a line of their own.",
    fr: " Un mode de paiement a ici ce qui est arrivé à son compte\u00a0: les frais qui en ont été retenus ont leur propre ligne.",
  };
  const hasFees = record.flows.some(({ from }) => from.kind === "setting" && from.name === "fees");
  return {
    id: "flow",
    title: say({ en: "From documents to accounts", fr: "Des pièces aux comptes" }),
    body: html`<p class="quiet small">${say(about)}${hasFees ? say(fees) : ""}</p>
${half(sides.credited, "credited", speech)}
${half(sides.debited, "debited", speech)}
${figures(record.flows, titles, speech)}`,
  };
}

function half(
  side: PictureSide,
  which: "credited" | "debited",
  speech: Speech,
): Markup | undefined {
  if (side.bands.length === 0) return undefined;
  const { say } = speech;
  const words =
    which === "credited"
      ? { en: "Credited", fr: "Porté au crédit" }
      : { en: "Debited", fr: "Porté au débit" };
  const title = `${say(words)}${say({ en: ": ", fr: "\u00a0: " })}${speech.sum(side.total)}`;
  const description = say({
    en: "The table below gives the same in figures.",
    fr: "Le tableau ci-dessous donne la même chose en chiffres.",
  });
  const from = say({ en: "From", fr: "Provenance" });
  const to = say({ en: "Account", fr: "Compte" });
  return html`<h3>${title}</h3>
<figure>${picture(side, { id: which, title, description, from, to }, speech)}</figure>`;
}

function figures(
  flows: readonly Flow[],
  titles: ReadonlyMap<string, string | null>,
  speech: Speech,
): Markup {
  const { say, figure, figureOrBlank } = speech;
  const label = say({ en: "The same in figures", fr: "La même chose en chiffres" });
  const total = (side: "debit" | "credit") => sum(flows.map((one) => readTotal(one[side]) ?? zero));
  const shown = flows.slice(0, limits.pageListRows);
  return html`<h3>${label}</h3>
${table({
  label,
  columns: [
    { head: say({ en: "From", fr: "Provenance" }) },
    { head: say({ en: "Account", fr: "Compte" }) },
    { head: say({ en: "Debit", fr: "Débit" }), is: "figure" },
    { head: say({ en: "Credit", fr: "Crédit" }), is: "figure" },
  ],
  rows: shown.map(({ from, account, debit, credit }) => [
    sourceWords(from, speech),
    [account, titles.get(account)].filter(Boolean).join(" "),
    figureOrBlank(debit),
    figureOrBlank(credit),
  ]),
  total: ["Total", "", figure(total("debit")), figure(total("credit"))],
})}${leftOut(flows.length - shown.length, speech)}`;
}

function sourceWords(from: FlowSource, { say }: Speech): string {
  switch (from.kind) {
    case "category":
    case "item":
    case "tax":
    case "method":
      return from.name;
    case "other items":
      return say({ en: "Undeclared items (otherwise)", fr: "Articles non déclarés (otherwise)" });
    case "other methods":
      return say({ en: "Undeclared methods (otherwise)", fr: "Modes non déclarés (otherwise)" });
    case "setting":
      return say(settings[from.name]);
  }
}

const settings: { readonly [name in SettingFlow]: { readonly en: string; readonly fr: string } } = {
  customers: { en: "What customers owe", fr: "Dû par les clients" },
  suppliers: { en: "What is owed to suppliers", fr: "Dû aux fournisseurs" },
  discounts: { en: "Discounts", fr: "Remises et escomptes" },
  "write-offs": { en: "Write-offs", fr: "Radiations" },
  fees: { en: "Card fees", fr: "Frais de carte" },
  "cash rounding": { en: "Cash rounding", fr: "Arrondi du comptant" },
  "exchange rounding": { en: "Rounding of conversions", fr: "Arrondi des conversions" },
  exchange: { en: "Exchange gains and losses", fr: "Gains et pertes de change" },
  deposits: { en: "Deposits", fr: "Acomptes" },
  "before cutover": { en: "Before the cutover", fr: "Avant le début de l’intégration" },
};
