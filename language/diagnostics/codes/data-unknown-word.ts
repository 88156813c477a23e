// FOL5020: a word that a field of few words does not have.
import { nearestOr } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { listed, quoted } from "../wording.ts";

interface Words {
  readonly field: string;
  readonly value: string;
  readonly words: readonly string[];
  readonly nearest: string | undefined;
}

export const dataUnknownWord = defineDiagnostic<Words>({
  code: "FOL5020",
  name: "data-unknown-word",
  severity: "error",
  title: {
    en: "A value that the field does not have",
    fr: "Une valeur que le champ ne connaît pas",
  },
  why: {
    en: "Kinds, statuses, currencies, countries and provinces are fixed words. Another word would match no rule, and nothing is guessed.",
    fr: "Les types, les états, les devises, les pays et les provinces sont des mots convenus. Un autre mot n’irait avec aucune règle, et rien n’est deviné.",
  },
  message: ({ field, value }) => ({
    en: `${quoted(value).en} is no value of \`${field}\``,
    fr: `${quoted(value).fr} n’est pas une valeur de «\u00a0${field}\u00a0»`,
  }),
  remedy: ({ field, words, nearest }) => {
    const say = {
      en: `say in a \`source\` what the file’s own words mean`,
      fr: `dites dans une «\u00a0source\u00a0» ce que veulent dire les mots du fichier`,
    };
    const some = words.length <= 12;
    return nearestOr(nearest, {
      en: some
        ? `Write ${listed(words).en}, or ${say.en}`
        : `Write a code that \`${field}\` has, or ${say.en}`,
      fr: some
        ? `Écrivez ${listed(words).fr}, ou ${say.fr}`
        : `Écrivez un code que «\u00a0${field}\u00a0» connaît, ou ${say.fr}`,
    });
  },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
<|facture|>,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
