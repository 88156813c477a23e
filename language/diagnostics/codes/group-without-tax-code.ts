// FOL6141: lines would have no tax code.
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const groupWithoutTaxCode = defineDiagnostic<{ readonly group: string }>({
  code: "FOL6141",
  name: "group-without-tax-code",
  severity: "error",
  title: {
    en: "A tax group without a tax code of QuickBooks",
    fr: "Groupe de taxes sans code de taxe QuickBooks",
  },
  why: {
    en: "In Canada each line of a document needs a tax code; without one QuickBooks refuses the document (error 6000).",
    fr: "Au Canada, chaque ligne d’une pièce exige un code de taxe; sans lui, QuickBooks refuse la pièce (erreur 6000).",
  },
  message: ({ group }) => ({
    en: `${quoted(group).en} has no tax code at QuickBooks`,
    fr: `${quoted(group).fr} n’a pas de code de taxe dans QuickBooks`,
  }),
  remedy: () => ({
    en: "Write `at quickbooks` behind the group, or `taxable code` and `non-taxable code` in the options of the target",
    fr: "Écrivez «\u00a0at quickbooks\u00a0» derrière le groupe, ou «\u00a0taxable code\u00a0» et «\u00a0non-taxable code\u00a0» dans les options de la cible",
  }),
  bad: `
${quickbooksDocuments()}
--- taxes.folio
tax group <|"Exonéré"|> = exempt
item "Semences" debit 1210 credit 4001 tax "Exonéré" at quickbooks "Semences"
`,
  good: `
${quickbooksDocuments()}
--- taxes.folio
tax group "Exonéré" = exempt at quickbooks "Exempt"
item "Semences" debit 1210 credit 4001 tax "Exonéré" at quickbooks "Semences"
`,
});
