// FOL5067: a payment or credit note of a document older than the cutover, where the book refuses it.
import { defineDiagnostic } from "../define.ts";
import { exampleBookWith } from "../example.ts";

interface Words {
  readonly document: string;
  readonly applied: string;
  readonly cutover: string;
}

export const appliesBeforeCutover = defineDiagnostic<Words>({
  code: "FOL5067",
  name: "applies-before-cutover",
  severity: "error",
  title: {
    en: "A payment of a document from before the integration",
    fr: "Le paiement d’une pièce antérieure à l’intégration",
  },
  why: {
    en: "The receivable of the old document stands in an account that was kept by hand. Somebody has to say whether this payment goes there, or was entered there already.",
    fr: "La créance de l’ancienne pièce figure à un compte tenu à la main. Il faut dire si ce paiement y va, ou s’il y est déjà inscrit.",
  },
  message: ({ document, applied, cutover }) => ({
    en: `Document ${document} settles document ${applied}, which is older than the start of the integration on ${cutover}`,
    fr: `La pièce ${document} règle la pièce ${applied}, antérieure au début de l’intégration, le ${cutover}`,
  }),
  remedy: () => ({
    en: "Write `before cutover to` and the account that the old receivables stand in, or `before cutover skip`",
    fr: "Écrivez «\u00a0before cutover to\u00a0» et le compte où figurent les anciennes créances, ou «\u00a0before cutover skip\u00a0»",
  }),
  bad: `
${exampleBookWith("cutover 2026-02-01")}
--- data.csv
kind,number,date,customer.name,method,amount,applies.document,applies.date
payment,P88,2026-02-20,Tremblay,Interac,105.00,<|F0900|>,2026-01-15
`,
  good: `
account 1205 "Clients au 31 janvier" asset
${exampleBookWith("cutover 2026-02-01", "before cutover to 1205")}
--- data.csv
kind,number,date,customer.name,method,amount,applies.document,applies.date
payment,P88,2026-02-20,Tremblay,Interac,105.00,F0900,2026-01-15
`,
});
