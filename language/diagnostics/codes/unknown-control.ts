// FOL5083: a row of the control file is about nothing that the book has.
import { nearestOr } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly cell: "what" | "name";
  readonly text: string;
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
  message: ({ cell, text }) =>
    cell === "what"
      ? {
          en: `${quoted(text).en} is no total that a control file can have`,
          fr: `${quoted(text).fr} n’est pas un total qu’un fichier de contrôle peut porter`,
        }
      : {
          en: `The control file has a total for ${quoted(text).en}, which the book does not declare`,
          fr: `Le fichier de contrôle porte un total pour ${quoted(text).fr}, que le paramétrage ne déclare pas`,
        },
  remedy: ({ cell, near }) => {
    if (cell === "name")
      return nearestOr(near, {
        en: "Correct the name in the control file, or take the row out",
        fr: "Corrigez le nom dans le fichier de contrôle, ou retirez-en la rangée",
      });
    return near === undefined
      ? {
          en: "Write `sales`, `tax`, `method`, `account`, or of bills `purchases`, `purchase-tax` or `purchase-method`",
          fr: "Écrivez «\u00a0sales\u00a0», «\u00a0tax\u00a0», «\u00a0method\u00a0», «\u00a0account\u00a0» ou, des factures fournisseurs, «\u00a0purchases\u00a0», «\u00a0purchase-tax\u00a0» ou «\u00a0purchase-method\u00a0»",
        }
      : { en: `Write \`${near}\``, fr: `Écrivez «\u00a0${near}\u00a0»` };
  },
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
