// A journal that no declaration names.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface UnknownJournalWords {
  readonly name: string;
  readonly near: string | undefined;
}

export const unknownJournal = defineDiagnostic<UnknownJournalWords>({
  code: "FOL2140",
  name: "unknown-journal",
  severity: "error",
  title: {
    en: "Unknown journal",
    fr: "Journal inconnu",
  },
  why: {
    en: "An entry goes into a journal of the package, by its code; a code that nobody declared would be refused there.",
    fr: "Une écriture entre dans un journal du logiciel, par son code; un code que rien ne déclare y serait refusé.",
  },
  message: ({ name }) => ({
    en: `Journal ${quoted(name).en} is not declared`,
    fr: `Le journal ${quoted(name).fr} n’est pas déclaré`,
  }),
  remedy: ({ near }) =>
    near === undefined
      ? {
          en: "Declare the journal, or name one that is declared",
          fr: "Déclarez le journal, ou nommez-en un qui est déclaré",
        }
      : {
          en: `Write ${near}, or declare the journal`,
          fr: `Écrivez ${near}, ou déclarez le journal`,
        },
  bad: `journal VK "Ventes" sales
integration ventes {
  journal <|VL|>
}
`,
  good: `journal VK "Ventes" sales
integration ventes {
  journal VK
}
`,
  fixed: true,
});
