// What an import tells at its end: how much there was, and what to do next.
import type { CatalogImport } from "../../language/import/import-catalog.ts";
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

/** With what the help of the day system asks one to see to, fresh or already at work. */
export function catalogSummary(found: CatalogImport): readonly Bilingual[] {
  const { items, categories, bundles, fallen, leftOut } = found;
  const inactive = items.filter(({ active }) => !active).length;
  return [
    {
      en: `Items: ${items.length}; inactive ${inactive}, categories ${categories}, bundles passed over ${bundles}`,
      fr: `Articles\u00a0: ${items.length}; inactifs ${inactive}, catégories ${categories}, ensembles laissés de côté ${bundles}`,
    },
    ...(fallen === 0
      ? []
      : [
          {
            en: `Items with the account of --income: ${fallen}`,
            fr: `Articles au compte de --income\u00a0: ${fallen}`,
          },
        ]),
    leftOut === undefined
      ? {
          en: "Starting fresh: let the day system import this list. Already at work there: import none, link its items instead (--known)",
          fr: "Au démarrage\u00a0: faites importer cette liste par le système de gestion. Déjà au travail\u00a0: n’importez rien, reliez plutôt ses articles (--known)",
        }
      : {
          en: `Linked to the day system's items; items of the package that none is tied to, and which are not imported: ${leftOut}`,
          fr: `Reliés aux articles du système de gestion; articles du logiciel auxquels aucun n’est relié, et qui ne sont pas importés\u00a0: ${leftOut}`,
        },
  ];
}
