// FOL5101: a bill of what is only sold, or a sale of what is only bought.
import { defineDiagnostic } from "../define.ts";
import { documentNoun, ownerWords } from "../document-wording.ts";
import { exampleBookWith } from "../example.ts";
import { aFrench, anEnglish } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly kind: string;
  /** `item Tonte`, `tax TPS`. */
  readonly owner: string;
  /** Whether it is purchases that the owner says nothing of. */
  readonly bought: boolean;
}

export const sideNotMapped = defineDiagnostic<Words>({
  code: "FOL5101",
  name: "side-not-mapped",
  severity: "error",
  title: {
    en: "What is only sold, or only bought",
    fr: "Ce qui n’est que vendu, ou qu’acheté",
  },
  why: {
    en: "What is sold has no account for purchases unless the book gives one, and what is bought none for sales; neither is guessed from the other. A tax needs its purchase pair before a bill bears it.",
    fr: "Ce qui se vend n’a de compte d’achat que si le paramétrage en donne un, et ce qui s’achète, de compte de vente; l’un ne se devine pas d’après l’autre. Il faut la paire d’achat d’une taxe avant qu’une facture fournisseur la porte.",
  },
  message: ({ document, kind, owner, bought }) => ({
    en: `Document ${document} is ${anEnglish(documentNoun(kind))}, and ${ownerWords(owner).en} has no accounts for ${bought ? "purchases" : "sales"}`,
    fr: `La pièce ${document} est ${aFrench(documentNoun(kind))}, et ${ownerWords(owner).fr} n’a pas de comptes pour les ${bought ? "achats" : "ventes"}`,
  }),
  remedy: ({ owner, bought }) => {
    const clause = bought
      ? owner.startsWith("tax ")
        ? "purchases debit … recoverable 100%"
        : "purchases debit …"
      : "debit … credit …";
    return {
      en: `Write \`${clause}\` with ${ownerWords(owner).en}, or correct the data`,
      fr: `Écrivez «\u00a0${clause}\u00a0» pour ${ownerWords(owner).fr}, ou corrigez les données`,
    };
  },
  bad: `
account 2100 "Fournisseurs" liability
account 5100 "Achats" expense
tax group "Exonéré" = exempt
item "Gazon" purchases debit 5100 tax "Exonéré"
${exampleBookWith("payable 2100")}
--- data.csv
kind,number,date,supplier.name,line.item,line.amount,tax.TPS
bill,B1,2026-01-15,Pépinière,<|Tonte|>,100.00,
`,
  good: `
account 2100 "Fournisseurs" liability
account 5100 "Achats" expense
tax group "Exonéré" = exempt
item "Gazon" purchases debit 5100 tax "Exonéré"
${exampleBookWith("payable 2100")}
--- data.csv
kind,number,date,supplier.name,line.item,line.amount,tax.TPS
bill,B1,2026-01-15,Pépinière,Gazon,100.00,
`,
});
