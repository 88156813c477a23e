// FOL5092: a file in UTF-8 whose source declares Windows-1252.
import { defineDiagnostic } from "../define.ts";

export const dataMistakenEncoding = defineDiagnostic<Record<never, never>>({
  code: "FOL5092",
  name: "data-mistaken-encoding",
  severity: "error",
  title: { en: "UTF-8 read as Windows-1252", fr: "De l’UTF-8 lu comme du Windows-1252" },
  why: {
    en: "In Windows-1252 every byte is some letter: “Éva” would be booked as “Ã‰va”, and nothing would look wrong but the books.",
    fr: "En Windows-1252, tout octet est une lettre\u00a0: «\u00a0Éva\u00a0» serait comptabilisée comme «\u00a0Ã‰va\u00a0», et rien ne clocherait que les livres.",
  },
  message: () => ({
    en: "The file is in UTF-8, and its source declares Windows-1252; its first accented letter or mark stands here",
    fr: "Le fichier est en UTF-8, et sa source déclare du Windows-1252; sa première lettre accentuée ou marque est ici",
  }),
  remedy: () => ({
    en: "Write `encoding utf-8` in the source, or leave the line out",
    fr: "Écrivez «\u00a0encoding utf-8\u00a0» dans la source, ou retirez la ligne",
  }),
  bad: `
source ventes csv "data*.csv" { encoding windows-1252 }
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,<|É|>va,Tonte,100.00,5.00,105.00
`,
  good: `
source ventes csv "data*.csv" { encoding utf-8 }
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Éva,Tonte,100.00,5.00,105.00
`,
});
