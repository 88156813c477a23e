// FOL5003: a file announces another encoding than its source declares.
import { encodingName } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly encoding: string;
  readonly marked: string;
}

export const dataByteOrderMark = defineDiagnostic<Words>({
  code: "FOL5003",
  name: "data-byte-order-mark",
  severity: "error",
  title: {
    en: "A file in another encoding than declared",
    fr: "Un fichier dans un autre codage que celui déclaré",
  },
  why: {
    en: "The first bytes of the file say how it is written. Read otherwise, its accents would be wrong without a word.",
    fr: "Les premiers octets du fichier disent comment il est écrit. Lu autrement, ses accents seraient faux sans avertissement.",
  },
  message: ({ encoding, marked }) => ({
    en: `The file begins as ${encodingName(marked).en}, and its source declares ${encodingName(encoding).en}`,
    fr: `Le fichier commence comme de l’${encodingName(marked).fr}, et sa source déclare ${encodingName(encoding).fr}`,
  }),
  remedy: ({ marked }) => ({
    en: `Write \`encoding ${marked}\` in the source, or leave the line out`,
    fr: `Écrivez «\u00a0encoding ${marked}\u00a0» dans la source, ou retirez cette ligne`,
  }),
  bad: `
source ventes csv "data*.csv" { encoding windows-1252 }
--- data.csv
<|\ufeff|>kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
source ventes csv "data*.csv" { encoding utf-8 }
--- data.csv
\ufeffkind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
