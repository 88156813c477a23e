// FOL5123: a chart has the same account code twice.

import { enumerated } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly code: string;
  readonly titles: readonly string[];
}

export const importAccountTwice = defineDiagnostic<Words>({
  code: "FOL5123",
  name: "import-account-twice",
  severity: "error",
  title: { en: "An account twice in a chart", fr: "Un compte deux fois dans un plan comptable" },
  why: {
    en: "A code names one account. Which of the two is meant, only the chart's owner knows: neither is dropped for the other.",
    fr: "Un code désigne un seul compte. Lequel des deux est le bon, seul le propriétaire du plan le sait\u00a0: aucun n’est écarté pour l’autre.",
  },
  message: ({ code, titles }) => ({
    en: `Account ${code} is there twice: ${enumerated(titles).en}`,
    fr: `Le compte ${code} y est deux fois\u00a0: ${enumerated(titles).fr}`,
  }),
  remedy: () => ({
    en: "Export each account once, or give one of them another code",
    fr: "Exportez chaque compte une seule fois, ou donnez un autre code à l’un d’eux",
  }),
  bad: `
--- options
import chart
--- data.csv
Number,Name,Type
1020,Banque,Bank
<|1|>020,Caisse,Bank
`,
  good: `
--- options
import chart
--- data.csv
Number,Name,Type
1020,Banque,Bank
1030,Caisse,Bank
`,
});
