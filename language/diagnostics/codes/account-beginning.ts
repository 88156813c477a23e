// FOL6118: an account code that does not begin with the digits of its chart.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { exampleFor } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const accountBeginning = defineDiagnostic<{
  readonly code: string;
  readonly title: Bilingual;
  readonly digits: number;
}>({
  code: "FOL6118",
  name: "account-beginning",
  severity: "error",
  title: {
    en: "Account code that does not begin with the digits of the chart",
    fr: "Code de compte qui ne commence pas par les chiffres du plan comptable",
  },
  why: {
    en: "The first digits say which account of the official chart a line belongs to. The administration’s tester reports every line without them.",
    fr: "Les premiers chiffres rattachent la ligne à un compte du plan comptable officiel. Le testeur de l’administration signale toute ligne qui ne les a pas.",
  },
  message: ({ code, title, digits }) => ({
    en: `Account code ${quoted(code).en} does not begin with ${digits} digits, as ${title.en} needs`,
    fr: `Le code de compte ${quoted(code).fr} ne commence pas par ${digits} chiffres, comme le demande la cible ${quoted(title.fr).fr}`,
  }),
  remedy: ({ digits }) => ({
    en: `Write the number of the account in the chart, ${digits} digits or more`,
    fr: `Écrivez le numéro du compte dans le plan comptable, d’au moins ${digits} chiffres`,
  }),
  bad: `
${exampleFor("fec")}
--- haies.folio
account <|"HAIES"|> "Haies" revenue
item "Haie" debit 1210 credit "HAIES" tax "TPS"
`,
  good: `
${exampleFor("fec")}
--- haies.folio
account "706HAIES" "Haies" revenue
item "Haie" debit 1210 credit "706HAIES" tax "TPS"
`,
});
