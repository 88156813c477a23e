// FOL5002: a NUL in a data file.
import { defineDiagnostic } from "../define.ts";

interface Words {
  /** From 0; people count from 1. */
  readonly offset: number;
  /** Where the bytes of the file are those of two bytes a character. */
  readonly utf16: "utf-16le" | "utf-16be" | undefined;
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
  remedy: ({ utf16 }) =>
    utf16 === undefined
      ? {
          en: "Export the file again, or copy it anew: it is damaged here",
          fr: "Exportez de nouveau le fichier, ou recopiez-le\u00a0: il est endommagé à cet endroit",
        }
      : {
          en: `Write \`encoding ${utf16}\` in its \`source\`: every other byte is zero, as in Unicode text of two bytes a character`,
          fr: `Écrivez «\u00a0encoding ${utf16}\u00a0» dans sa «\u00a0source\u00a0»\u00a0: un octet sur deux est nul, comme dans un texte Unicode à deux octets par caractère`,
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
