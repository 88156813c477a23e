// FOL6173: an option of the target gives a code to a name that is no tax of the book, nor a tax group where those have codes.
import { defineDiagnostic } from "../define.ts";
import { afasExample } from "../example.ts";
import { quoted } from "../wording.ts";

export interface CodeForUnknownTaxWords {
  readonly option: string;
  readonly name: string;
  /** Whether tax groups have codes as well. */
  readonly groups: boolean;
  readonly near: string | undefined;
}

const coded = (pairs: string) =>
  afasExample.replace("target      afas", `target      afas {\n    vat codes ${pairs}\n  }`);

export const codeForUnknownTax = defineDiagnostic<CodeForUnknownTaxWords>({
  code: "FOL6173",
  name: "code-for-unknown-tax",
  severity: "error",
  title: {
    en: "A code for a tax that the book does not have",
    fr: "Un code pour une taxe que le paramétrage n’a pas",
  },
  why: {
    en: "A code under a misspelled name belongs to nothing: the lines it was meant for would be written without one, and would be missing from the return.",
    fr: "Un code donné à un nom mal écrit ne sert à rien\u00a0: les lignes visées seraient écrites sans code, et manqueraient à la déclaration.",
  },
  message: ({ option, name, groups }) => ({
    en: `\`${option}\` gives a code to ${quoted(name).en}, which is ${groups ? "neither a tax nor a tax group" : "no tax"} of the book`,
    fr: `«\u00a0${option}\u00a0» donne un code à ${quoted(name).fr}, qui n’est ${groups ? "ni une taxe ni un groupe de taxes" : "pas une taxe"} du paramétrage`,
  }),
  remedy: ({ near }) =>
    near === undefined
      ? {
          en: "Write the name as the book declares it, or take the pair out",
          fr: "Écrivez le nom tel que le paramétrage le déclare, ou retirez la paire",
        }
      : {
          en: `Write ${quoted(near).en} if that is what was meant, or take the pair out`,
          fr: `Écrivez ${quoted(near).fr} si c’est ce qu’il fallait lire, ou retirez la paire`,
        },
  bad: coded('<|"TVA = 1, TVA21 = 1"|>'),
  good: coded('"TVA = 1, TVA 21 = 1"'),
  fixed: true,
});
