// FOL6134: a supplier's document, in a target that writes those of customers only.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { documentNoun } from "../document-wording.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { aFrench, anEnglish, quoted } from "../wording.ts";

export const purchaseNotWritten = defineDiagnostic<{
  readonly title: Bilingual;
  readonly document: string;
  readonly kind: string;
}>({
  code: "FOL6134",
  name: "purchase-not-written",
  severity: "error",
  title: {
    en: "A supplier’s document that the target does not write",
    fr: "Pièce d’un fournisseur que le logiciel visé n’écrit pas",
  },
  why: {
    en: "For QuickBooks Online, Folio writes the documents of customers. Bills, their credits and their payments go there in the journal file.",
    fr: "Pour QuickBooks en ligne, Folio écrit les pièces des clients. Les factures des fournisseurs, leurs notes de crédit et leurs paiements y vont dans le fichier du journal.",
  },
  message: ({ title, document, kind }) => {
    const noun = documentNoun(kind);
    return {
      en: `Document ${quoted(document).en} is ${anEnglish(noun)}, which Folio does not write for ${title.en}`,
      fr: `La pièce ${quoted(document).fr} est ${aFrench(noun)}, que Folio n’écrit pas pour ${title.fr}`,
    };
  },
  remedy: ({ kind }) => ({
    en: `Write \`ignore ${kind}\` in the book; a data file of purchases alone can be compiled with \`--target quickbooks-csv\``,
    fr: `Écrivez «\u00a0ignore ${kind}\u00a0» dans le paramétrage; un fichier qui ne contient que les achats s’exporte avec «\u00a0--target quickbooks-csv\u00a0»`,
  }),
  bad: `
account 2000 "Fournisseurs" liability
account 5100 "Achats" expense
tax group "Sans taxe" = out of scope at quickbooks "Out of scope"
${quickbooksDocuments("payable 2000")}
item "Essence" purchases debit 5100 tax "Sans taxe"
--- data.csv
kind,number,date,supplier.name,line.item,line.amount
<|bill|>,B1,2026-01-15,Coop,Essence,100.00
`,
  good: `
account 2000 "Fournisseurs" liability
account 5100 "Achats" expense
tax group "Sans taxe" = out of scope at quickbooks "Out of scope"
${quickbooksDocuments("payable 2000", "ignore bill")}
item "Essence" purchases debit 5100 tax "Sans taxe"
--- data.csv
kind,number,date,supplier.name,line.item,line.amount
bill,B1,2026-01-15,Coop,Essence,100.00
`,
});
