// What an import tells at its end: how much there was, and what to do next.
import type { CatalogImport } from "../../language/import/import-catalog.ts";
import type { ChartImport } from "../../language/import/import-chart.ts";
import type { ContactsImport } from "../../language/import/import-contacts.ts";
import type { IdsImport } from "../../language/import/import-ids.ts";
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

export function contactsSummary(
  { contacts, written }: ContactsImport,
  compared: boolean,
): readonly Bilingual[] {
  const twice = contacts.filter((contact) => contact.twice !== undefined).length;
  const known = contacts.filter((contact) => contact.known !== undefined).length;
  const left = contacts.length - written;
  return [
    {
      en: `Contacts: ${contacts.length}; perhaps twice ${twice}, in the day system already ${known}, left out ${left}`,
      fr: `Contacts\u00a0: ${contacts.length}; peut-être deux fois ${twice}, déjà dans le système de gestion ${known}, laissés de côté ${left}`,
    },
    compared
      ? {
          en: "Before you import: tag the contacts that are in the day system (“Before QuickBooks import”). Quotes, visits and invoices hang on those; afterwards, delete the doubles without the tag",
          fr: "Avant d’importer\u00a0: ajoutez une étiquette aux contacts du système de gestion («\u00a0Avant importation QuickBooks\u00a0»). Soumissions, visites et factures sont liées à ceux-là; ensuite, supprimez les doublons sans étiquette",
        }
      : {
          en: "Starting fresh: let the day system import this list. Already at work there: compare with its own contacts first (--known)",
          fr: "Au démarrage\u00a0: faites importer cette liste par le système de gestion. Déjà au travail\u00a0: comparez d’abord avec ses propres contacts (--known)",
        },
  ];
}

export function idsSummary({ ids, added, inactive, refused }: IdsImport): readonly Bilingual[] {
  const { accounts, items, taxCodes, customers, vendors, documents } = ids;
  return [
    {
      en: `Ids: accounts ${accounts.size}, items ${items.size}, tax codes ${taxCodes.size}, customers ${customers.size}, suppliers ${vendors.size}, documents ${documents.size}; new ${added}, inactive and left out ${inactive}`,
      fr: `Identifiants\u00a0: comptes ${accounts.size}, articles ${items.size}, codes de taxe ${taxCodes.size}, clients ${customers.size}, fournisseurs ${vendors.size}, pièces ${documents.size}; nouveaux ${added}, inactifs laissés de côté ${inactive}`,
    },
    ...(refused === 0
      ? []
      : [
          {
            en: `Refused by QuickBooks: ${refused}; what was refused has no id, and goes again with the next run`,
            fr: `Refusées par QuickBooks\u00a0: ${refused}; ce qui est refusé n’a pas d’identifiant, et repart au prochain lot`,
          },
        ]),
  ];
}
