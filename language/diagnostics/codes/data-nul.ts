// FOL5002: a NUL in a data file.
import { defineDiagnostic } from "../define.ts";

interface Words {
  /** From 0; people count from 1. */
  readonly offset: number;
}

export const dataNul = defineDiagnostic<Words>({
  code: "FOL5002",
  name: "data-nul",
  severity: "error",
  title: { en: "A zero byte in the data", fr: "Un octet nul dans les données" },
  why: {
    en: "No export writes a zero byte in a text: the file is damaged, is not text, or is in an encoding that nobody declared.",
    fr: "Aucune exportation n’écrit d’octet nul dans un texte\u00a0: le fichier est endommagé, n’est pas du texte, ou suit un codage que personne n’a déclaré.",
  },
  message: ({ offset }) => ({
    en: `Byte ${offset + 1} of the file is zero`,
    fr: `L’octet ${offset + 1} du fichier est nul`,
  }),
  remedy: ({ offset }) => {
    // Of a Latin letter in UTF-16 one byte is zero: the second in the order of Windows, the first in the other.
    const encoding = offset % 2 === 0 ? "utf-16be" : "utf-16le";
    return {
      en: `Export the file again, or write \`encoding ${encoding}\` in its \`source\` if it is Unicode text of two bytes a character`,
      fr: `Exportez de nouveau le fichier, ou écrivez «\u00a0encoding ${encoding}\u00a0» dans sa «\u00a0source\u00a0» s’il s’agit de texte Unicode à deux octets par caractère`,
    };
  },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Trem<|\0|>blay,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
