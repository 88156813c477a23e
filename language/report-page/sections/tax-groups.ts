// What was sold or bought under each tax group: what is zero-rated, exempt or out of scope stands here alone, and tax
// returns ask for it.
import type { ReportedTaxGroup } from "../../journal/report.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import { html, type Markup } from "../markup.ts";
import type { Speech } from "../speech.ts";
import { table } from "../table.ts";

export interface GroupTable {
  readonly label: Bilingual;
  readonly head: Bilingual;
  readonly groups: readonly ReportedTaxGroup[];
  /** What they add up to. */
  readonly total: string;
}

export function taxGroups(
  { label, head, groups, total }: GroupTable,
  { say, figure }: Speech,
): Markup | undefined {
  if (groups.length === 0) return undefined;
  const told = table({
    label: say(label),
    columns: [
      { head: say({ en: "Tax group", fr: "Groupe de taxes" }) },
      { head: say({ en: "Taxes", fr: "Taxes" }) },
      { head: say(head), is: "figure" },
    ],
    rows: groups.map(({ taxGroup, nature, taxes, amount }) => [
      taxGroup,
      taxes.length === 0 ? say(natures[nature]) : taxes.join(" + "),
      figure(amount),
    ]),
    total: ["Total", "", figure(total)],
  });
  return html`<h3>${say(label)}</h3>\n${told}`;
}

const natures: { readonly [nature in ReportedTaxGroup["nature"]]: Bilingual } = {
  taxable: { en: "none", fr: "aucune" },
  "zero-rated": { en: "none: zero-rated", fr: "aucune\u00a0: détaxé" },
  exempt: { en: "none: exempt", fr: "aucune\u00a0: exonéré" },
  "out of scope": { en: "none: out of scope", fr: "aucune\u00a0: hors champ" },
};
