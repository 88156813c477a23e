// FOL6111: the target calls accounts by name, and one has neither title nor path.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quickbooksExample } from "../example-targets.ts";

export const accountWithoutName = defineDiagnostic<{
  readonly title: Bilingual;
  readonly code: string;
}>({
  code: "FOL6111",
  name: "account-without-name",
  severity: "error",
  title: {
    en: "An account has no name for the target",
    fr: "Un compte n’a pas de nom pour la cible",
  },
  why: {
    en: "The package finds accounts by their names. Without one the line has nowhere to go.",
    fr: "Le logiciel retrouve les comptes par leur nom. Sans nom, la ligne n’a pas de destination.",
  },
  message: ({ title, code }) => ({
    en: `Account ${code} has no name by which ${title.en} finds it`,
    fr: `Le compte ${code} n’a pas de nom par lequel ${title.fr} le retrouve`,
  }),
  remedy: ({ code }) => ({
    en: `Write the name that it has in the package, as in \`account ${code} "Sales"\`; of a sub-account its path, as in \`path "Sales:Services"\``,
    fr: `Écrivez le nom qu’il porte dans le logiciel, par exemple «\u00a0account ${code} "Ventes"\u00a0»; pour un sous-compte, son chemin, par exemple «\u00a0path "Ventes:Services"\u00a0»`,
  }),
  bad: `
${quickbooksExample()}
--- haies.folio
account <|4005|> revenue
item "Haie" debit 1210 credit 4005 tax "TPS"
`,
  good: `
${quickbooksExample()}
--- haies.folio
account 4005 "Haies" revenue
item "Haie" debit 1210 credit 4005 tax "TPS"
`,
});
