// FOL6132: a customer or a supplier whose name QuickBooks cannot hold.
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const displayNameRefused = defineDiagnostic<{
  readonly document: string;
  readonly name: string;
  readonly character: string;
}>({
  code: "FOL6132",
  name: "display-name-refused",
  severity: "error",
  title: {
    en: "A name that QuickBooks does not take",
    fr: "Nom que QuickBooks n’accepte pas",
  },
  why: {
    en: "A display name of QuickBooks holds no colon, which parts a customer from its sub-customer, no tab and no line break.",
    fr: "Un nom affiché de QuickBooks ne contient ni deux-points, qui y séparent un client de son sous-client, ni tabulation, ni saut de ligne.",
  },
  message: ({ document, name, character }) => ({
    en: `Document ${quoted(document).en} is for ${quoted(name).en}, and QuickBooks takes no ${character === ":" ? "colon" : "tab or line break"} in a name`,
    fr: `La pièce ${quoted(document).fr} est pour ${quoted(name).fr}, et QuickBooks n’accepte pas de ${character === ":" ? "deux-points" : "tabulation ni de saut de ligne"} dans un nom`,
  }),
  remedy: () => ({
    en: "Correct the name where the data comes from",
    fr: "Corrigez le nom dans le système d’où viennent les données",
  }),
  bad: `
${quickbooksDocuments()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
<|invoice|>,F1001,2026-01-15,Tremblay:chalet,Tonte,100.00,5.00
`,
  good: `
${quickbooksDocuments()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
});
