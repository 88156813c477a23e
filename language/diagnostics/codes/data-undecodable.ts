// FOL5001: a byte that the file's encoding does not have.
import type { Bilingual } from "../../text/bilingual.ts";
import { encodingName } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly encoding: string;
  /** The source declares the encoding; else it is what a file without one is read as. */
  readonly declared: boolean;
  readonly byte: number;
  /** From 0; people count from 1. */
  readonly offset: number;
}

export const dataUndecodable = defineDiagnostic<Words>({
  code: "FOL5001",
  name: "data-undecodable",
  severity: "error",
  title: { en: "A byte that is no text", fr: "Un octet qui n’est pas du texte" },
  why: {
    en: "Read with the wrong encoding, names lose their accents and match nothing, or match something else.",
    fr: "Lus avec le mauvais codage, les noms perdent leurs accents et ne correspondent plus à rien, ou correspondent à autre chose.",
  },
  message: ({ encoding, byte, offset }) => ({
    en: `Byte ${offset + 1} of the file (${hex(byte)} in hexadecimal) is no text in ${encodingName(encoding).en}`,
    fr: `L’octet ${offset + 1} du fichier (${hex(byte)} en hexadécimal) n’est pas du texte en ${encodingName(encoding).fr}`,
  }),
  remedy: ({ encoding, declared }) => suggestion(encoding, declared),
  bad: `
source ventes csv "data*.csv" { encoding windows-1252 }
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Á<|lvarez|>,Tonte,100.00,5.00,105.00
`,
  good: `
source ventes csv "data*.csv" { encoding utf-8 }
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Álvarez,Tonte,100.00,5.00,105.00
`,
});

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, "0");
}

function suggestion(encoding: string, declared: boolean): Bilingual {
  if (!declared) {
    return {
      en: "Export the file in UTF-8, or write `encoding windows-1252` in its `source` if an older program wrote it",
      fr: "Exportez le fichier en UTF-8, ou écrivez «\u00a0encoding windows-1252\u00a0» dans sa «\u00a0source\u00a0» s’il vient d’un logiciel plus ancien",
    };
  }
  const other = encoding === "utf-8" ? "windows-1252" : "utf-8";
  return {
    en: `Correct \`encoding ${encoding}\` in the source; the file may be in ${encodingName(other).en}`,
    fr: `Corrigez «\u00a0encoding ${encoding}\u00a0» dans la source; le fichier est peut-être en ${encodingName(other).fr}`,
  };
}
