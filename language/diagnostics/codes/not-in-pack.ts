// A declaration that completes something that the pack does not have.
import { defineDiagnostic } from "../define.ts";
import { aFrench, capital, type NounKind, nounOf, quoted, theFrench } from "../wording.ts";

export interface NotInPackWords {
  readonly of: NounKind;
  readonly name: string;
  readonly pack: string;
  readonly near: string | undefined;
}

export const notInPack = defineDiagnostic<NotInPackWords>({
  code: "FOL2161",
  name: "not-in-pack",
  severity: "error",
  title: {
    en: "Name that the pack does not have",
    fr: "Nom absent du paquet",
  },
  why: {
    en: "`from` completes a declaration of a pack: without one of that name there is nothing to complete.",
    fr: "`from` complète une déclaration d’un paquet\u00a0: s’il n’en a pas de ce nom, il n’y a rien à compléter.",
  },
  message: (words) => ({
    en: `The pack ${quoted(words.pack).en} has no ${nounOf(words.of).en} ${quoted(words.name).en}`,
    fr: `Le paquet ${quoted(words.pack).fr} n’a pas ${de(aFrench(nounOf(words.of)))} ${quoted(words.name).fr}`,
  }),
  remedy: (words) =>
    words.near === undefined
      ? {
          en: `Take \`from\` away, so that the book declares it`,
          fr: `Retirez \`from\`, pour que le paramétrage ${nounOf(words.of).feminine ? "la" : "le"} déclare`,
        }
      : {
          en: `The nearest ${nounOf(words.of).en} that it has is ${quoted(words.near).en}`,
          fr: `${capital(theFrench(nounOf(words.of)))} ${nounOf(words.of).feminine ? "la" : "le"} plus proche qu’il contient est ${quoted(words.near).fr}`,
        },
  bad: `use canada-en
tax <|QTS|> from canada-en credit 2420
`,
  good: `use canada-en
tax QST from canada-en credit 2420
tax group "Québec" = QST
item "Haie" debit 1210 credit 4001 tax "Québec"
`,
  fixed: true,
});

/** `pas de taxe`, `pas d’article`. */
function de(french: string): string {
  const noun = french.replace(/^une? /, "");
  return /^[aeiouéè]/.test(noun) ? `d’${noun}` : `de ${noun}`;
}
