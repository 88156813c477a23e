// FOL5083: a row of the control file is about nothing that the run has.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly what: string;
  readonly near: string | undefined;
}

export const unknownControl = defineDiagnostic<Words>({
  code: "FOL5083",
  name: "unknown-control",
  severity: "error",
  title: {
    en: "A control total that the run does not have",
    fr: "Un total de contrôle que le lot n’a pas",
  },
  why: {
    en: "A total that is compared with nothing proves nothing.",
    fr: "Un total qui n’est comparé à rien ne prouve rien.",
  },
  message: ({ what }) => ({
    en: `The control file has a total for ${quoted(what).en}, and the run has none`,
    fr: `Le fichier de contrôle a un total pour ${quoted(what).fr}, et le lot d’exportation n’en a pas`,
  }),
  remedy: ({ near }) =>
    near === undefined
      ? {
          en: "Write `sales`, `tax`, `method` or `account`, and a name of the book",
          fr: "Écrivez «\u00a0sales\u00a0», «\u00a0tax\u00a0», «\u00a0method\u00a0» ou «\u00a0account\u00a0», et un nom du paramétrage",
        }
      : { en: `Write \`${near}\``, fr: `Écrivez «\u00a0${near}\u00a0»` },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
--- control.csv
what,name,amount
<|taxe|>,TPS,5.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
--- control.csv
what,name,amount
tax,TPS,5.00
`,
});
