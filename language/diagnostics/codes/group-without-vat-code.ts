// FOL6174: the book gives VAT codes, and lines under one of its tax groups, or their tax, would bear none.
import { defineDiagnostic } from "../define.ts";
import { afasExample } from "../example.ts";
import { quoted } from "../wording.ts";

export interface GroupWithoutVatCodeWords {
  readonly group: string;
  /** Where the group has a code, and none of its taxes has one: the first of them. */
  readonly tax: string | undefined;
  readonly option: string;
}

const coded = (pairs: string) =>
  afasExample.replace("target      afas", `target      afas {\n    vat codes ${pairs}\n  }`);

export const groupWithoutVatCode = defineDiagnostic<GroupWithoutVatCodeWords>({
  code: "FOL6174",
  name: "group-without-vat-code",
  severity: "warning",
  title: {
    en: "A tax or tax group has no VAT code",
    fr: "Une taxe ou un groupe de taxes n’a pas de code TVA",
  },
  why: {
    en: "The VAT code puts a line in its box of the VAT return. What is sold or bought under a tax group without one is missing from the return, and so is the amount of a tax without one.",
    fr: "Le code TVA place une ligne dans sa case de la déclaration. Ce qui se vend ou s’achète sous un groupe sans code manque à la déclaration, tout comme le montant d’une taxe sans code.",
  },
  message: ({ group, tax, option }) =>
    tax === undefined
      ? {
          en: `Tax group ${quoted(group).en} has no code in \`${option}\`, so its lines go without one`,
          fr: `Le groupe de taxes ${quoted(group).fr} n’a pas de code dans «\u00a0${option}\u00a0»\u00a0: ses lignes partent sans code`,
        }
      : {
          en: `Tax ${quoted(tax).en} of the tax group ${quoted(group).en} has no code in \`${option}\`, so its amounts go without one`,
          fr: `La taxe ${quoted(tax).fr} du groupe de taxes ${quoted(group).fr} n’a pas de code dans «\u00a0${option}\u00a0»\u00a0: ses montants partent sans code`,
        },
  remedy: ({ group, tax = group, option }) => ({
    en: `Add its pair to \`${option}\`, as in \`${tax} = 1\`, with the code that AFAS has for it`,
    fr: `Ajoutez sa paire à «\u00a0${option}\u00a0», par exemple «\u00a0${tax} = 1\u00a0», avec le code qu’AFAS lui donne`,
  }),
  bad: coded('<|"TVA = 1"|>'),
  good: coded('"TVA = 1, TVA 21 = 1"'),
});
