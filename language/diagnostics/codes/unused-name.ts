// A tax, tax group or category that nothing uses.
import { defineDiagnostic } from "../define.ts";
import type { NounKind } from "../wording.ts";
import { nounOf, quoted, theFrench } from "../wording.ts";

export interface UnusedNameWords {
  readonly of: NounKind;
  readonly name: string;
}

export const unusedName = defineDiagnostic<UnusedNameWords>({
  code: "FOL2111",
  name: "unused-name",
  severity: "hint",
  title: {
    en: "Unused declaration",
    fr: "Déclaration inutilisée",
  },
  why: {
    en: "A declaration that nothing names changes no entry.",
    fr: "Une déclaration que rien ne nomme ne change aucune écriture.",
  },
  message: (words) => {
    const noun = nounOf(words.of);
    if (words.of === "tax group") {
      const name = quoted(words.name);
      return {
        en: `Nothing in the book uses tax group ${name.en}`,
        fr: `Rien dans le paramétrage n’utilise le groupe de taxes ${name.fr}`,
      };
    }
    return {
      en: `Nothing uses ${noun.en} ${quoted(words.name).en}`,
      fr: `Rien n’utilise ${theFrench(noun)} ${quoted(words.name).fr}`,
    };
  },
  // Documents may name a tax group themselves.
  remedy: ({ of }) =>
    of === "tax group"
      ? {
          en: "Remove it if no document states it either",
          fr: "Supprimez-le si aucune pièce ne l’énonce non plus",
        }
      : {
          en: "Remove it if it is not needed",
          fr: "Supprimez cette déclaration si elle ne sert pas",
        },
  bad: `tax group "Exonéré" = exempt
category <|"Jardin"|> credit 4001 tax "Exonéré"
`,
  good: `tax group "Exonéré" = exempt
category "Jardin" credit 4001 tax "Exonéré"
item "Haie" category "Jardin" debit 1210
`,
});
