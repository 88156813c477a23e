// FOL1016: a name in quotes with nothing between them.
import { defineDiagnostic } from "../define.ts";

export const emptyName = defineDiagnostic<undefined>({
  code: "FOL1016",
  name: "empty-name",
  severity: "error",
  title: { en: "A name with nothing in it", fr: "Un nom vide" },
  why: {
    en: "Names are how declarations refer to one another, and nothing can refer to an empty one.",
    fr: "C’est par leurs noms que les déclarations se désignent, et rien ne peut désigner un nom vide.",
  },
  message: () => ({
    en: "There is nothing between the quotes of this name",
    fr: "Il n’y a rien entre les guillemets de ce nom",
  }),
  remedy: () => ({
    en: "Write the name between the quotes",
    fr: "Écrivez le nom entre les guillemets",
  }),
  bad: `method <|" "|> debit 1020 credit 1210`,
  good: `method "Comptant" debit 1020 credit 1210`,
});
