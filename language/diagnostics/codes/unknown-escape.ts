// FOL1008: a backslash in a text stands before something other than a quote or a backslash.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly written: string;
}

export const unknownEscape = defineDiagnostic<Words>({
  code: "FOL1008",
  name: "unknown-escape",
  severity: "error",
  title: {
    en: "A backslash that announces nothing",
    fr: "Une barre oblique inverse qui n’annonce rien",
  },
  why: {
    en: 'In a text, a backslash only announces a quote (`\\"`) or a backslash (`\\\\`).',
    fr: 'Dans un texte, la barre oblique inverse n’annonce qu’un guillemet (« \\" ») ou une barre oblique inverse (« \\\\ »).',
  },
  message: ({ written }) => ({
    en: `\`${written}\` means nothing in a text`,
    fr: `« ${written} » ne veut rien dire dans un texte`,
  }),
  remedy: ({ written }) => ({
    en: `Write \`\\${written}\` for a backslash`,
    fr: `Écrivez « \\${written} » pour une barre oblique inverse`,
  }),
  bad: String.raw`item "Neige" debit 1210 credit 4001 tax "TPS" unit "h<|\m|>"`,
  good: String.raw`item "Neige" debit 1210 credit 4001 tax "TPS" unit "h\\m"`,
  fixed: true,
});
