// FOL6145: a setting of the book that bodies cannot follow.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const settingNotForDocuments = defineDiagnostic<{
  readonly setting: string;
  readonly title: Bilingual;
}>({
  code: "FOL6145",
  name: "setting-not-for-documents",
  severity: "error",
  title: {
    en: "A setting that documents cannot follow",
    fr: "Réglage que des pièces ne peuvent pas suivre",
  },
  why: {
    en: "This target writes documents, one by one and on their own day. What only entries can do, such as grouping, it cannot.",
    fr: "Cette cible écrit des pièces, une à une et à leur propre date. Ce que seules des écritures permettent, comme le regroupement, lui est impossible.",
  },
  message: ({ setting, title }) => ({
    en: `${quoted(setting).en} has no meaning in documents of ${title.en}`,
    fr: `${quoted(setting).fr} n’a pas de sens dans des pièces de ${title.fr}`,
  }),
  remedy: () => ({
    en: "Remove the setting, or write journal entries with `quickbooks-csv`",
    fr: "Retirez le réglage, ou écrivez des écritures avec «\u00a0quickbooks-csv\u00a0»",
  }),
  bad: `
${quickbooksDocuments("discount to <|4001|>")}
`,
  good: `
${quickbooksDocuments()}
`,
});
