// What an import tells at its end: how much there was, and what to do next.
import type { ChartImport } from "../../language/import/import-chart.ts";
import type { Bilingual } from "../../language/text/bilingual.ts";

export function chartSummary({ accounts, linked }: ChartImport): readonly Bilingual[] {
  const headers = accounts.filter(({ header }) => header).length;
  const inactive = accounts.filter((account) => account.inactive).length;
  return [
    {
      en: `Accounts: ${accounts.length}; headings ${headers}, inactive ${inactive}, linked ${linked}`,
      fr: `Comptes\u00a0: ${accounts.length}; titres ${headers}, inactifs ${inactive}, associés ${linked}`,
    },
  ];
}
