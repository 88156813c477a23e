// Numbers of a series that the target's field cannot hold.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { afasExample } from "../example.ts";

export interface SeriesTooWideWords {
  readonly owner: Bilingual;
  readonly target: Bilingual;
  readonly length: number;
  readonly most: number;
}

export const seriesTooWide = defineDiagnostic<SeriesTooWideWords>({
  code: "FOL3066",
  name: "series-too-wide",
  severity: "error",
  title: {
    en: "Numbers of a series too long for the package",
    fr: "Numéros d’une série trop longs pour le logiciel",
  },
  why: {
    en: "The field of the invoice number has a width, prefix included; a longer number is refused.",
    fr: "Le champ du numéro de facture a une largeur, préfixe compris; un numéro plus long est refusé.",
  },
  message: ({ owner, target, length, most }) => ({
    en: `Numbers of ${owner.en} have up to ${length} characters; ${target.en} takes ${most}`,
    fr: `Les numéros de ${owner.fr} ont jusqu’à ${length} caractères; ${target.fr} en accepte ${most}`,
  }),
  remedy: () => ({
    en: "Shorten the prefix or the range",
    fr: "Raccourcissez le préfixe ou l’intervalle",
  }),
  bad: `${afasExample.replace('series "F" 10000..19999', 'series <|"FACTURE-" 00001..99999|>')}`,
  good: afasExample,
});
