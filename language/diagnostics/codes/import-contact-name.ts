// FOL5143: a name that QuickBooks does not take for a customer.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly name: string;
  /** The first character that it may not hold, if there is one. */
  readonly character: string | undefined;
  readonly length: number;
  readonly most: number;
}

export const importContactName = defineDiagnostic<Words>({
  code: "FOL5143",
  name: "import-contact-name",
  severity: "warning",
  title: {
    en: "A name that QuickBooks does not take",
    fr: "Un nom que QuickBooks n’accepte pas",
  },
  why: {
    en: "A display name has at most 500 characters and no colon, tab or line break. QuickBooks itself writes a colon between a customer and what is under it.",
    fr: "Un nom affiché a au plus 500 caractères, sans deux-points, tabulation ni saut de ligne. QuickBooks met lui-même un deux-points entre un client et ce qui en dépend.",
  },
  message: ({ name, character, length, most }) => {
    const shown = quoted(name.replace(/[\t\r\n]+/g, "·"));
    if (character === undefined) {
      return {
        en: `${shown.en} has ${length} characters; QuickBooks takes ${most}`,
        fr: `${shown.fr} a ${length} caractères; QuickBooks en accepte ${most}`,
      };
    }
    return {
      en: `${shown.en} holds ${character === ":" ? "a colon" : "a tab or a line break"}`,
      fr: `${shown.fr} contient ${character === ":" ? "un deux-points" : "une tabulation ou un saut de ligne"}`,
    };
  },
  remedy: () => ({
    en: "Name the customer without it, if the list is to go to QuickBooks",
    fr: "Nommez le client autrement, si la liste doit aller dans QuickBooks",
  }),
  bad: `
--- options
import contacts
--- data.csv
Customer,Email
<|V|>ille de Lévis:Parcs,
`,
  good: `
--- options
import contacts
--- data.csv
Customer,Email
Ville de Lévis – Parcs,
`,
});
