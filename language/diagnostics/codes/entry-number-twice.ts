// FOL6115: two entries that the target would take for one.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quickbooksExample } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const entryNumberTwice = defineDiagnostic<{
  readonly title: Bilingual;
  readonly document: string;
  readonly field: Bilingual;
  readonly value: string;
  /** Suppliers number their bills as they like: the kind tells two of them no further apart. */
  readonly bought: boolean;
}>({
  code: "FOL6115",
  name: "entry-number-twice",
  severity: "error",
  title: {
    en: "Two entries would be one in the target",
    fr: "Deux écritures n’en feraient qu’une dans la cible",
  },
  why: {
    en: "Lines of the file belong together when they bear the same number or text. Two entries that bear the same would be read as one entry, or the second refused as a duplicate.",
    fr: "Les lignes du fichier vont ensemble quand elles portent le même numéro ou le même texte. Deux écritures qui portent le même seraient lues comme une seule, ou la seconde refusée comme un double.",
  },
  message: ({ title, document, field, value }) => ({
    en: `Document ${quoted(document).en} would have the ${field.en} ${quoted(value).en}, which another entry of this run has in ${title.en}`,
    fr: `La pièce ${quoted(document).fr} porterait, au champ ${quoted(field.fr).fr}, la valeur ${quoted(value).fr} d’une autre écriture de ce lot dans ${title.fr}`,
  }),
  remedy: ({ bought }) => {
    const pattern = bought ? '"{supplier.name}-{number}" or "{number}"' : '"{kind}-{number}"';
    return {
      en: `Tell entries apart with \`reference\`, as in \`reference ${pattern}\`, and see that what is cut stays different`,
      fr: `Distinguez les écritures par «\u00a0reference\u00a0», par exemple «\u00a0reference ${pattern}\u00a0», et voyez à ce que les textes coupés restent différents`,
    };
  },
  bad: `
${quickbooksExample()}
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,1001,2026-01-15,Tonte,100.00,5.00,,,
<|payment|>,1001,2026-01-20,,,,Interac,105.00,1001
`,
  good: `
${quickbooksExample('reference   "{kind}-{number}"')}
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,1001,2026-01-15,Tonte,100.00,5.00,,,
payment,1001,2026-01-20,,,,Interac,105.00,1001
`,
});
