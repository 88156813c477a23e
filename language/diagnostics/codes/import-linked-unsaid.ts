// FOL5124: an account whose class is that of a module may be linked to it; no chart says so.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly code: string;
  readonly word: string;
  readonly ledger: string;
}

export const importLinkedUnsaid = defineDiagnostic<Words>({
  code: "FOL5124",
  name: "import-linked-unsaid",
  severity: "information",
  title: { en: "Is this account linked?", fr: "Ce compte est-il associé à un module?" },
  why: {
    en: "Packages refuse journal entries in an account that is linked to a module. The class of an account does not say that it is: a clearing account for an integration has the same class and is linked to nothing.",
    fr: "Les logiciels refusent les écritures dans un compte associé à un module. La classe d’un compte ne dit pas qu’il l’est\u00a0: le compte de passage d’une intégration a la même classe et n’est associé à rien.",
  },
  message: ({ code, word }) => ({
    en: `Account ${code} is of the class ${quoted(word).en}, which does not by itself make it linked`,
    fr: `Le compte ${code} est de la classe ${quoted(word).fr}, ce qui ne suffit pas à en faire un compte associé`,
  }),
  remedy: ({ code, ledger }) => ({
    en: `Say which accounts are linked: --linked ${code}=${ledger}, with commas between several; --linked none where none is`,
    fr: `Dites quels comptes sont associés\u00a0: --linked ${code}=${ledger}, séparés par des virgules; --linked none s’il n’y en a aucun`,
  }),
  bad: `
--- options
import chart
--- data.csv
20001,1,Accounts
<|1|>200,Comptes clients,G,Accounts Receivable,,
`,
  good: `
--- options
import chart --linked 1200
--- data.csv
20001,1,Accounts
1200,Comptes clients,G,Accounts Receivable,,
`,
});
