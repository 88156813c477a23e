// FOL6147: a name of `at` that QuickBooks cannot hold.
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const targetNameNotTaken = defineDiagnostic<{
  readonly name: string;
  readonly why: "empty" | "long" | "character" | "levels";
}>({
  code: "FOL6147",
  name: "target-name-not-taken",
  severity: "error",
  title: {
    en: "A name that QuickBooks does not take",
    fr: "Nom que QuickBooks n’accepte pas",
  },
  why: {
    en: "A name in the lists of QuickBooks has 100 characters at most and no tab; a colon parts a category from what is in it, five levels deep at most.",
    fr: "Un nom des listes de QuickBooks compte au plus 100 caractères, sans tabulation; un deux-points y sépare une catégorie de ce qu’elle contient, sur cinq niveaux au plus.",
  },
  message: ({ name, why }) => ({
    en: `${quoted(name).en} is no name at QuickBooks: ${faults[why].en}`,
    fr: `${quoted(name).fr} n’est pas un nom dans QuickBooks\u00a0: ${faults[why].fr}`,
  }),
  remedy: () => ({
    en: "Write the full name as QuickBooks shows it",
    fr: "Écrivez le nom complet tel que QuickBooks l’affiche",
  }),
  bad: `
${quickbooksDocuments()}
--- articles.folio
item "Semis" debit 1210 credit 4001 tax "TPS" at quickbooks <|"Services::Semis"|>
`,
  good: `
${quickbooksDocuments()}
--- articles.folio
item "Semis" debit 1210 credit 4001 tax "TPS" at quickbooks "Services:Semis"
`,
});

const faults = {
  empty: { en: "a part of it is empty", fr: "une de ses parties est vide" },
  long: {
    en: "a part of it is longer than 100 characters",
    fr: "une de ses parties dépasse 100 caractères",
  },
  character: {
    en: "it holds a tab or a line break",
    fr: "il contient une tabulation ou un saut de ligne",
  },
  levels: { en: "it has more than five levels", fr: "il a plus de cinq niveaux" },
} as const;
