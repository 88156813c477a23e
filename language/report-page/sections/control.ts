// The control totals: documents, accounts, taxes and methods, beside the source's own where it gave them; and the
// place where those who prepared and reviewed the page sign.

import { capital } from "../../diagnostics/wording.ts";
import { documentKindWords } from "../../journal/report-words.ts";
import { isZero, readTotal, sum, zero } from "../../model/money.ts";
import type { PageContent } from "../content.ts";
import { html, type Markup } from "../markup.ts";
import type { Section } from "../page.ts";
import type { Speech } from "../speech.ts";
import { table } from "../table.ts";
import { purchases } from "./purchases.ts";
import { taxGroups } from "./tax-groups.ts";

export function control(content: PageContent, speech: Speech): Section {
  const { say } = speech;
  const currency = content.report.currency;
  const about = {
    en: `Amounts in ${currency}. Amounts below zero, and credit balances, stand in parentheses. Each entry was found to sum to zero, and each document to clear its own total, by a second computation.`,
    fr: `Montants en ${currency}. Les montants négatifs et les soldes créditeurs sont entre parenthèses. Un second calcul a établi que chaque écriture est en équilibre et que le montant porté aux comptes égale le total de chaque pièce.`,
  };
  return {
    id: "control",
    title: say({ en: "Control totals", fr: "Totaux de contrôle" }),
    body: html`<p class="quiet small">${say(about)}</p>
${accounts(content, speech)}
${documents(content, speech)}
${taxes(content, speech)}
${sales(content, speech)}
${methods(content, speech)}${purchases(content, speech)}
${sourceTotals(content.report, speech)}
${signatures(speech)}`,
  };
}

/** Of a run that has nothing against it but these: what has to be put right begins the page. */
export function failedControl({ report }: PageContent, speech: Speech): Section | undefined {
  if (report.control.length === 0) return undefined;
  const { say } = speech;
  const title = say({ en: "Control totals", fr: "Totaux de contrôle" });
  return { id: "control", title, body: sourceTotals(report, speech) };
}

function accounts({ report }: PageContent, { say, figure, figureOrBlank }: Speech): Markup {
  const title = say({ en: "By account", fr: "Par compte" });
  const total = (side: "debit" | "credit") =>
    sum(report.accounts.map((account) => readTotal(account[side]) ?? zero));
  return html`<h3>${title}</h3>
${table({
  label: title,
  columns: [
    { head: say({ en: "Account", fr: "Compte" }), is: "narrow" },
    { head: say({ en: "Name", fr: "Intitulé" }) },
    { head: say({ en: "Debit", fr: "Débit" }), is: "figure" },
    { head: say({ en: "Credit", fr: "Crédit" }), is: "figure" },
    { head: say({ en: "Balance", fr: "Solde" }), is: "figure" },
  ],
  rows: report.accounts.map((account) => [
    account.account,
    account.title ?? "",
    figureOrBlank(account.debit),
    figureOrBlank(account.credit),
    figure(account.balance),
  ]),
  total: [
    "Total",
    "",
    figure(total("debit")),
    figure(total("credit")),
    figure(sum(report.accounts.map(({ balance }) => readTotal(balance) ?? zero))),
  ],
})}`;
}

function documents({ report }: PageContent, { say, figure, count }: Speech): Markup {
  const title = say({ en: "By kind of document", fr: "Par genre de pièce" });
  return html`<h3>${title}</h3>
${table({
  label: title,
  columns: [
    { head: say({ en: "Documents booked", fr: "Pièces comptabilisées" }) },
    { head: say({ en: "Number", fr: "Nombre" }), is: "figure" },
    { head: say({ en: "Total, taxes included", fr: "Total, taxes incluses" }), is: "figure" },
  ],
  rows: report.documents.byKind.map(({ kind, count: times, total }) => [
    capital(say(documentKindWords(kind, times))),
    count(times),
    figure(total),
  ]),
})}`;
}

function taxes({ report }: PageContent, { say, figure, count }: Speech): Markup | undefined {
  if (report.taxes.length === 0) return undefined;
  const title = say({ en: "By tax", fr: "Par taxe" });
  return html`<h3>${title}</h3>
${table({
  label: title,
  columns: [
    { head: say({ en: "Tax", fr: "Taxe" }) },
    { head: say({ en: "Entries", fr: "Écritures" }), is: "figure" },
    { head: say({ en: "Taxed", fr: "Montant taxé" }), is: "figure" },
    { head: say({ en: "Tax, less credits", fr: "Taxe, moins les crédits" }), is: "figure" },
  ],
  rows: report.taxes.map(({ tax, postings, base, amount }) => [
    tax,
    count(postings),
    figure(base),
    figure(amount),
  ]),
})}`;
}

function sales({ report, record }: PageContent, speech: Speech): Markup | undefined {
  const told = taxGroups(
    {
      label: { en: "Sales by tax group", fr: "Ventes par groupe de taxes" },
      head: { en: "Sales before taxes, less credits", fr: "Ventes avant taxes, moins les crédits" },
      groups: report.taxGroups,
      total: report.sales,
    },
    speech,
  );
  const { discounts } = record;
  if (told === undefined || discounts === null) return told;
  const note = {
    en: `Discounts stand on account ${discounts}: they are not taken off here, but off what is taxed above.`,
    fr: `Les remises sont au compte ${discounts}\u00a0: elles ne sont pas déduites ici, mais elles le sont du montant taxé ci-dessus.`,
  };
  return html`${told}\n<p class="quiet small">${speech.say(note)}</p>`;
}

function methods({ report }: PageContent, { say, figure, count }: Speech): Markup | undefined {
  if (report.methods.length === 0) return undefined;
  const title = say({ en: "By method of payment", fr: "Par mode de paiement" });
  return html`<h3>${title}</h3>
${table({
  label: title,
  columns: [
    { head: say({ en: "Method", fr: "Mode" }) },
    { head: say({ en: "Documents", fr: "Pièces" }), is: "figure" },
    {
      head: say({
        en: "Received before fees, less refunds",
        fr: "Encaissé avant les frais, moins les remboursements",
      }),
      is: "figure",
    },
  ],
  rows: report.methods.map(({ method, count: times, amount }) => [
    method,
    count(times),
    figure(amount),
  ]),
})}`;
}

function sourceTotals(report: PageContent["report"], speech: Speech): Markup {
  const { say, figure } = speech;
  const title = say({ en: "The source’s own totals", fr: "Les totaux de la source" });
  if (report.control.length === 0) {
    const none = {
      en: "No control totals of the source were given.",
      fr: "Aucun total de contrôle de la source n’a été fourni.",
    };
    return html`<h3>${title}</h3>\n<p class="quiet">${say(none)}</p>`;
  }
  return html`<h3>${title}</h3>
${table({
  label: title,
  columns: [
    { head: say({ en: "What", fr: "Quoi" }) },
    { head: say({ en: "Source", fr: "Source" }), is: "figure" },
    { head: say({ en: "Journal", fr: "Journal" }), is: "figure" },
    { head: say({ en: "Difference", fr: "Écart" }), is: "figure" },
  ],
  rows: report.control.map(({ what, name, source, folio, difference }) => {
    // What was sold or bought in a currency is in it.
    const isOfCurrency = (what === "sales" || what === "purchases") && name !== "";
    const own = isOfCurrency ? name : report.currency;
    const differs = figure(difference, own);
    return [
      controlWords(what, name, speech),
      figure(source, own),
      figure(folio, own),
      isZero(readTotal(difference) ?? zero)
        ? differs
        : html`<span class="differs">${differs}</span>`,
    ];
  }),
})}`;
}

function controlWords(what: string, name: string, { say }: Speech): string {
  switch (what) {
    case "sales":
      if (name !== "") {
        return say({
          en: `Sales in ${name}, before taxes, less credits`,
          fr: `Ventes en ${name}, avant taxes, moins les crédits`,
        });
      }
      return say({
        en: "Sales before taxes, less credits",
        fr: "Ventes avant taxes, moins les crédits",
      });
    case "tax":
      return say({ en: `Tax ${name}`, fr: `Taxe ${name}` });
    case "method":
      return say({ en: `Method ${name}`, fr: `Mode ${name}` });
    case "purchases":
      if (name !== "") {
        return say({
          en: `Purchases in ${name}, before taxes, less credits`,
          fr: `Achats en ${name}, avant taxes, moins les crédits`,
        });
      }
      return say({
        en: "Purchases before taxes, less credits",
        fr: "Achats avant taxes, moins les crédits",
      });
    case "purchase-tax":
      return say({ en: `Tax ${name} on purchases`, fr: `Taxe ${name} sur les achats` });
    case "purchase-method":
      return say({
        en: `Method ${name}, to suppliers`,
        fr: `Mode ${name}, aux fournisseurs`,
      });
    default:
      return say({ en: `Account ${name}`, fr: `Compte ${name}` });
  }
}

function signatures({ say }: Speech): Markup {
  const date = say({ en: "Date", fr: "Date" });
  const line = (who: string) => html`<p><span>${who}</span><span>${date}</span></p>`;
  return html`<div class="signatures">${line(say({ en: "Prepared by", fr: "Préparé par" }))}${line(
    say({ en: "Reviewed by", fr: "Vérifié par" }),
  )}</div>`;
}
