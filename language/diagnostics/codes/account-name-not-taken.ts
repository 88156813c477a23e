// FOL6112: a name or path that an account cannot have in the target.
import type { Bilingual } from "../../text/bilingual.ts";
import { unreachable } from "../../text/invariant.ts";
import { defineDiagnostic } from "../define.ts";
import { quickbooksExample } from "../example-targets.ts";
import { quoted } from "../wording.ts";

/** Why a target cannot call an account by its name. */
export type AccountNameFault =
  | { readonly is: "character"; readonly character: string }
  | { readonly is: "hidden" | "empty" | "formula" | "nothing" }
  | { readonly is: "long"; readonly length: number; readonly limit: number }
  | { readonly is: "deep"; readonly levels: number; readonly limit: number };

export const accountNameNotTaken = defineDiagnostic<{
  readonly title: Bilingual;
  readonly code: string;
  readonly name: string;
  readonly fault: AccountNameFault;
}>({
  code: "FOL6112",
  name: "account-name-not-taken",
  severity: "error",
  title: {
    en: "A name that an account cannot have in the target",
    fr: "Un nom qu’un compte ne peut pas porter dans la cible",
  },
  why: {
    en: "The package finds accounts by their names, and no account there can be called this. The line would be refused, or find another account.",
    fr: "Le logiciel retrouve les comptes par leur nom, et aucun compte ne peut s’y appeler ainsi. La ligne serait refusée, ou irait à un autre compte.",
  },
  message: ({ title, code, name, fault }) => {
    const why = reason(fault);
    return {
      en: `${title.en} has no account called ${quoted(name).en} (${code}): ${why.en}`,
      fr: `${title.fr} n’a aucun compte nommé ${quoted(name).fr} (${code})\u00a0: ${why.fr}`,
    };
  },
  remedy: ({ fault }) => {
    if (fault.is === "nothing") {
      return {
        en: "Write a `path` whose names have letters or digits",
        fr: "Écrivez un chemin («\u00a0path\u00a0») dont les noms ont des lettres ou des chiffres",
      };
    }
    return fault.is === "character" && fault.character === ":"
      ? {
          en: 'Give a sub-account its path, as in `path "Sales:Services"`, and any other account a name without a colon',
          fr: 'Donnez à un sous-compte son chemin, par exemple «\u00a0path "Ventes:Services"\u00a0», et à tout autre compte un nom sans deux-points',
        }
      : {
          en: "Write the name or the `path` exactly as the package shows it",
          fr: "Écrivez le nom ou le chemin («\u00a0path\u00a0») exactement comme le logiciel l’affiche",
        };
  },
  bad: `
${quickbooksExample()}
--- haies.folio
account <|4005|> "Ventes:haies" revenue
item "Haie" debit 1210 credit 4005 tax "TPS"
`,
  good: `
${quickbooksExample()}
--- haies.folio
account 4005 "Haies" revenue path "Ventes:Haies"
item "Haie" debit 1210 credit 4005 tax "TPS"
`,
});

function reason(fault: AccountNameFault): Bilingual {
  switch (fault.is) {
    case "character":
      return {
        en: `names there have no ${quoted(fault.character).en}`,
        fr: `les noms n’y contiennent pas ${quoted(fault.character).fr}`,
      };
    case "empty":
      return { en: "a name of its path is empty", fr: "un nom de son chemin est vide" };
    case "hidden":
      return {
        en: "it has spaces at an end, several in a row, or characters that cannot be seen",
        fr: "il a des espaces au bout, plusieurs de suite, ou des caractères invisibles",
      };
    case "formula":
      return {
        en: "a spreadsheet would take it for a formula (`formulas keep` allows it)",
        fr: "un tableur le prendrait pour une formule («\u00a0formulas keep\u00a0» le permet)",
      };
    case "nothing":
      return {
        en: "nothing is left of it without the characters that names there do not have",
        fr: "il n’en reste rien sans les caractères que les noms n’y contiennent pas",
      };
    case "deep":
      return {
        en: `its path has ${fault.levels} names, and ${fault.limit} are the most`,
        fr: `son chemin compte ${fault.levels} noms, et ${fault.limit} est le maximum`,
      };
    case "long":
      return {
        en: `it has ${fault.length} characters, and ${fault.limit} are the most`,
        fr: `il compte ${fault.length} caractères, et ${fault.limit} est le maximum`,
      };
    default:
      return unreachable(fault);
  }
}
