// FOL6133: a new customer or supplier has the name of somebody else.
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const displayNameTaken = defineDiagnostic<{
  readonly document: string;
  readonly name: string;
  readonly other: string;
  readonly by: "customer" | "vendor" | "employee";
}>({
  code: "FOL6133",
  name: "display-name-taken",
  severity: "error",
  title: {
    en: "A name that is taken in QuickBooks",
    fr: "Nom déjà pris dans QuickBooks",
  },
  why: {
    en: "Customers, suppliers and employees of QuickBooks share one list of display names, in which letters of either case are the same: a second one is refused (error 6240).",
    fr: "Les clients, fournisseurs et employés de QuickBooks partagent une seule liste de noms affichés, où majuscules et minuscules se valent\u00a0: le second est refusé (erreur 6240).",
  },
  message: ({ document, name, other, by }) => ({
    en: `Document ${quoted(document).en} is for ${quoted(name).en}, and QuickBooks has the ${by === "vendor" ? "supplier" : by} ${quoted(other).en}`,
    fr: `La pièce ${quoted(document).fr} est pour ${quoted(name).fr}, et QuickBooks a ${takenBy[by]} ${quoted(other).fr}`,
  }),
  remedy: () => ({
    en: "Give one of the two another name, or spell it in the data as QuickBooks does",
    fr: "Donnez un autre nom à l’un des deux, ou écrivez-le dans les données comme QuickBooks",
  }),
  bad: `
${quickbooksDocuments()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
<|invoice|>,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
--- ids.json
{"folio": 1, "target": "quickbooks", "vendors": {"Tremblay": {"id": "9"}}}
`,
  good: `
${quickbooksDocuments()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
--- ids.json
{"folio": 1, "target": "quickbooks", "customers": {"Tremblay": {"id": "42"}}}
`,
});

const takenBy = {
  customer: "le client",
  vendor: "le fournisseur",
  employee: "l’employé",
} as const;
