// The head of the page: whose books, which days, and the verdict in a sentence.
import { hasErrors } from "../../diagnostics/problem.ts";
import { isZero, readTotal, sum, zero } from "../../model/money.ts";
import type { PageContent } from "../content.ts";
import { failsControlAlone } from "../control-alone.ts";
import { html, type Markup } from "../markup.ts";
import type { Section } from "../page.ts";
import type { Speech } from "../speech.ts";

export function opening(
  content: PageContent,
  speech: Speech,
  sections: readonly Section[],
): Markup {
  const { report } = content;
  const { target } = content.record;
  const { say } = speech;
  const kicker = {
    en: `Journal entries for ${target.en}`,
    fr: `Écritures de journal pour ${target.fr}`,
  };
  const contents = say({ en: "Contents", fr: "Sommaire" });
  return html`<header>
<p class="kicker">${say(kicker)}</p>
<h1>${report.book}</h1>
${periodOf(content, speech)}${hasErrors(content.problems) ? refused(content, speech) : verdict(content, speech)}
<nav aria-label="${contents}"><ul>${sections.map(
    ({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`,
  )}</ul></nav>
</header>`;
}

/** Of a run with errors it is that of the entries which stand: documents that are refused have none. */
function periodOf(
  { report, problems, files }: PageContent,
  { say, period }: Speech,
): Markup | undefined {
  if (report.from === null || report.to === null) return undefined;
  const days = period(report.from, report.to);
  if (!hasErrors(problems) || failsControlAlone(problems, files))
    return html`<p class="period">${days}</p>\n`;
  const words = {
    en: `Documents without an error: ${days}`,
    fr: `Pièces sans erreur\u00a0: ${days.charAt(0).toLowerCase()}${days.slice(1)}`,
  };
  return html`<p class="period">${say(words)}</p>\n`;
}

function verdict({ report, problems }: PageContent, speech: Speech): Markup {
  const { say, sum: money, count } = speech;
  const total = (side: "debit" | "credit") =>
    money(sum(report.accounts.map((account) => readTotal(account[side]) ?? zero)));
  const [debit, credit] = [total("debit"), total("credit")];
  const differing = differingOf(report);
  const figures = {
    en: `${count(report.entries)} ${report.entries === 1 ? "entry" : "entries"} of ${count(report.postings)} lines: debits ${debit}, credits ${credit}.`,
    fr: `${count(report.entries)} ${report.entries < 2 ? "écriture" : "écritures"}, ${count(report.postings)} lignes\u00a0: débits ${debit}, crédits ${credit}.`,
  };
  const controlled = {
    en:
      differing === 0
        ? `All ${report.control.length} control totals of the source agree.`
        : `${differing} of ${report.control.length} control totals of the source differ.`,
    fr:
      differing === 0
        ? `Les ${report.control.length} totaux de contrôle de la source concordent.`
        : `Totaux de contrôle de la source qui diffèrent\u00a0: ${differing} sur ${report.control.length}.`,
  };
  return html`<div class="verdict"><p><strong>${say({ en: "In balance.", fr: "En équilibre." })}</strong> ${say(figures)}${
    report.control.length === 0 ? "" : ` ${say(controlled)}`
  }${warned(problems, speech)}</p></div>`;
}

/** What is in balance may still be wrong: who reads only this is told that there is something to read. */
function warned(problems: PageContent["problems"], { say, count }: Speech): Markup | undefined {
  const warnings = problems.filter(({ severity }) => severity === "warning").length;
  if (warnings === 0) return undefined;
  const words = {
    en: `${count(warnings)} ${warnings === 1 ? "warning" : "warnings"} to read`,
    fr: `${count(warnings)} ${warnings < 2 ? "avertissement" : "avertissements"} à lire`,
  };
  return html` <a class="warning" href="#findings">${say(words)}</a>.`;
}

function differingOf({ control }: PageContent["report"]): number {
  return control.filter(({ difference }) => !isZero(readTotal(difference) ?? zero)).length;
}

function refused(content: PageContent, speech: Speech): Markup {
  const { report, problems, files } = content;
  const { say, count } = speech;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const words = {
    en: `This run has ${count(errors)} ${errors === 1 ? "error" : "errors"}, and no journal is made of it until ${errors === 1 ? "it is" : "they are"} put right. Its figures would be those of a part of it; so this page gives none.`,
    fr: `Ce lot contient ${count(errors)} ${errors < 2 ? "erreur" : "erreurs"}, et aucun journal n’en est fait avant correction. Ses chiffres ne seraient que ceux d’une partie du lot; cette page n’en donne donc aucun.`,
  };
  const differing = differingOf(report);
  const differ = {
    en: `${differing} of ${report.control.length} control totals of the source ${differing === 1 ? "differs" : "differ"}, and no journal is made until ${differing === 1 ? "it agrees" : "they agree"}. The journal’s totals below are of the whole run: none of its documents is refused.`,
    fr: `Totaux de contrôle de la source qui diffèrent\u00a0: ${differing} sur ${report.control.length}. Aucun journal n’est fait avant qu’ils concordent. Les totaux du journal ci-dessous sont ceux du lot entier\u00a0: aucune de ses pièces n’est refusée.`,
  };
  const control = {
    en: `The control totals of the source cannot all be compared, and no journal is made until they can. None of the run’s documents is refused.`,
    fr: `Les totaux de contrôle de la source ne peuvent pas tous être comparés, et aucun journal n’est fait d’ici là. Aucune pièce du lot n’est refusée.`,
  };
  const alone = differing > 0 ? differ : control;
  return html`<div class="verdict refused"><p><strong>${say({ en: "Refused.", fr: "Refusé." })}</strong> ${say(
    failsControlAlone(problems, files) ? alone : words,
  )}</p></div>`;
}
