// FOL5141: a customer has the name of a supplier or an employee.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly name: string;
}

export const importNameTaken = defineDiagnostic<Words>({
  code: "FOL5141",
  name: "import-name-taken",
  severity: "error",
  title: {
    en: "A customer named like a supplier or an employee",
    fr: "Un client nommé comme un fournisseur ou un employé",
  },
  why: {
    en: "In QuickBooks a display name stands for one customer, one supplier or one employee: a second one of that name is refused (6240).",
    fr: "Dans QuickBooks, un nom affiché désigne un seul client, fournisseur ou employé\u00a0: un second du même nom est refusé (6240).",
  },
  message: ({ name }) => ({
    en: `${quoted(name).en} is the name of a supplier or an employee, too`,
    fr: `${quoted(name).fr} est aussi le nom d’un fournisseur ou d’un employé`,
  }),
  remedy: ({ name }) => ({
    en: `Give the customer another display name, such as ${quoted(`${name} (customer)`).en}`,
    fr: `Donnez au client un autre nom affiché, comme ${quoted(`${name} (client)`).fr}`,
  }),
  unconfirmed: {
    en: "That QuickBooks takes names that differ only by capitals for the same; Folio does.",
    fr: "Que QuickBooks confond les noms qui ne diffèrent que par les majuscules; Folio le fait.",
  },
  bad: `
--- options
import contacts --vendors vendors.csv
--- vendors.csv
Vendor,Email
Pépinière Lavoie,
--- data.csv
Customer,Email
<|P|>épinière Lavoie,
`,
  good: `
--- options
import contacts --vendors vendors.csv
--- vendors.csv
Vendor,Email
Pépinière Lavoie,
--- data.csv
Customer,Email
Pépinière Lavoie (client),
`,
});
