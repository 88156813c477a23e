// A name of one kind where another kind is meant.
import { defineDiagnostic } from "../define.ts";
import type { NounKind } from "../wording.ts";
import { aFrench, anEnglish, nounOf, quoted } from "../wording.ts";

export interface WrongKindOfNameWords {
  readonly name: string;
  readonly is: NounKind;
  readonly wanted: NounKind;
}

export const wrongKindOfName = defineDiagnostic<WrongKindOfNameWords>({
  code: "FOL2007",
  name: "wrong-kind-of-name",
  severity: "error",
  title: {
    en: "Name of another kind",
    fr: "Nom d’une autre sorte",
  },
  why: {
    en: "A tax and a tax group, an item and a category are different things even under one name.",
    fr: "Une taxe et un groupe de taxes, un article et une catégorie sont des choses différentes, même sous un seul nom.",
  },
  message: (words) => ({
    en: `${quoted(words.name).en} is ${anEnglish(nounOf(words.is))}, and ${anEnglish(nounOf(words.wanted))} is needed here`,
    fr: `${quoted(words.name).fr} est ${aFrench(nounOf(words.is))}, et il faut ici ${aFrench(nounOf(words.wanted))}`,
  }),
  remedy: ({ name, is, wanted }) => {
    // A book with one tax has no group yet to name.
    const group =
      is === "tax" && wanted === "tax group"
        ? `tax group ${JSON.stringify(name)} = ${isWord(name) ? name : JSON.stringify(name)}`
        : undefined;
    const en = `${anEnglish(nounOf(wanted))} that is declared`;
    const fr = `${aFrench(nounOf(wanted))} qui ${nounOf(wanted).feminine ? "est déclarée" : "est déclaré"}`;
    return {
      en: group === undefined ? `Name ${en}` : `Name ${en}, or declare \`${group}\``,
      fr: group === undefined ? `Nommez ${fr}` : `Nommez ${fr}, ou déclarez «\u00a0${group}\u00a0»`,
    };
  },
  bad: `tax TVQ debit 1210 credit 2420 { 9.975% from 2013-01-01 }
tax group "TPS+TVQ" = TPS + TVQ
item "Haie" debit 1210 credit 4001 tax <|TVQ|>
item "Pelouse" debit 1210 credit 4001 tax "TPS+TVQ"
`,
  good: `tax TVQ debit 1210 credit 2420 { 9.975% from 2013-01-01 }
tax group "TPS+TVQ" = TPS + TVQ
item "Haie" debit 1210 credit 4001 tax "TPS+TVQ"
`,
});

function isWord(name: string): boolean {
  return /^\p{L}[\p{L}\p{N}]*$/u.test(name);
}
