// FOL5004: the delimiter of a CSV file was found in its header.
import { delimiterName } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly delimiter: string;
}

export const dataDelimiterDetected = defineDiagnostic<Words>({
  code: "FOL5004",
  name: "data-delimiter-detected",
  severity: "information",
  title: { en: "A delimiter that was detected", fr: "Un séparateur détecté" },
  why: {
    en: "Nobody declared how the columns of this file are separated; its header shows it. A declared delimiter is checked, a detected one is trusted.",
    fr: "Personne n’a déclaré comment les colonnes de ce fichier sont séparées; son en-tête le montre. Un séparateur déclaré se vérifie, un séparateur détecté se croit.",
  },
  message: ({ delimiter }) => ({
    en: `The columns are separated by ${delimiterName(delimiter).en}`,
    fr: `Les colonnes sont séparées par ${delimiterName(delimiter).fr}`,
  }),
  remedy: ({ delimiter }) => {
    const written = delimiter === "\t" ? "tab" : `"${delimiter}"`;
    return {
      en: `Write \`delimiter ${written}\` in the file’s \`source\` so that it need not be detected`,
      fr: `Écrivez «\u00a0delimiter ${written}\u00a0» dans la «\u00a0source\u00a0» du fichier pour qu’il n’y ait rien à détecter`,
    };
  },
  bad: `
--- data.csv
<|kind|>;number;date;customer.name;line.item;line.amount;tax.TPS;total
invoice;F1001;2026-01-15;Tremblay;Tonte;100.00;5.00;105.00
`,
  good: `
source ventes csv "data*.csv" { delimiter ";" }
--- data.csv
kind;number;date;customer.name;line.item;line.amount;tax.TPS;total
invoice;F1001;2026-01-15;Tremblay;Tonte;100.00;5.00;105.00
`,
});
