// `folio import catalog`: products and services as items of a book, or as a catalogue.
import type { SingleCommand } from "../command.ts";
import {
  filesArgument,
  importOptions,
  openFiles,
  readChoices,
  readLinks,
} from "./import-options.ts";

export const importCatalog: SingleCommand = {
  name: "catalog",
  summary: {
    en: "Turn products and services into items of a book",
    fr: "Tirer d’une liste de produits et services les articles d’un paramétrage",
  },
  about: [
    {
      en: "Reads QuickBooks Online's products and services (CSV, or JSON of its API) and any table with the columns name, income, category, unit, price and active.",
      fr: "Lit les produits et services de QuickBooks en ligne (CSV, ou JSON de son API) et tout tableau qui a les colonnes name, income, category, unit, price et active.",
    },
    {
      en: "Starting fresh: import the list. Already at work in a day system: give that system's catalogue with --known; its items are linked, and none is imported.",
      fr: "Au démarrage\u00a0: importez la liste. Déjà au travail dans un système de gestion\u00a0: donnez le catalogue de celui-ci avec --known; ses articles sont reliés, aucun n’est importé.",
    },
  ],
  argument: filesArgument,
  options: [
    {
      flags: { en: "--from <system>", fr: "--from <système>" },
      explains: {
        en: "quickbooks, where : parts a category from its item, or columns (default: quickbooks, and columns with --column)",
        fr: "quickbooks, où : sépare une catégorie de son article, ou columns (par défaut\u00a0: quickbooks, et columns avec --column)",
      },
    },
    {
      flags: { en: "--as <form>", fr: "--as <forme>" },
      explains: {
        en: "items (declarations) or catalog (a CSV that a book's catalog reads)",
        fr: "items (des déclarations) ou catalog (un CSV que lit le catalog d’un paramétrage)",
      },
    },
    {
      flags: { en: "--chart <file>", fr: "--chart <fichier>" },
      explains: {
        en: "the package's chart, whose codes stand for the accounts' names",
        fr: "le plan comptable du logiciel, dont les codes tiennent lieu des noms de comptes",
      },
    },
    {
      flags: { en: "--income <code>", fr: "--income <code>" },
      explains: {
        en: "the income account of items that have none",
        fr: "le compte de produits des articles qui n’en ont pas",
      },
    },
    {
      flags: { en: "--known <file>", fr: "--known <fichier>" },
      explains: {
        en: "the day system's own catalogue: link its items",
        fr: "le catalogue du système de gestion\u00a0: relier ses articles",
      },
    },
    {
      flags: { en: "--known-decimal <mark>", fr: "--known-decimal <signe>" },
      explains: {
        en: "its decimal mark, where it is not that of the list: . or ,",
        fr: "son séparateur décimal, s’il n’est pas celui de la liste\u00a0: . ou ,",
      },
    },
    {
      flags: { en: "--link <item=item>", fr: "--link <article=article>" },
      explains: {
        en: "the day system's name and the package's, where they differ; repeats",
        fr: "le nom dans le système de gestion et dans le logiciel, s’ils diffèrent; se répète",
      },
      repeats: true,
    },
    {
      flags: { en: "--currency <code>", fr: "--currency <code>" },
      explains: {
        en: "the currency whose decimals prices are written with (default: that of the book that the list goes to, else two decimals)",
        fr: "la devise dont les prix prennent les décimales (par défaut\u00a0: celle du paramétrage où va la liste, sinon deux décimales)",
      },
    },
    {
      flags: { en: "--at <target>", fr: "--at <cible>" },
      explains: {
        en: "quickbooks: write what QuickBooks calls each item, for target quickbooks",
        fr: "quickbooks\u00a0: écrire le nom de chaque article dans QuickBooks, pour target quickbooks",
      },
    },
    ...importOptions,
  ],
  examples: [
    {
      en: "folio import catalog products.csv --chart accounts.csv --out items.folio",
      fr: "folio import catalog produits.csv --chart comptes.csv --out articles.folio",
    },
    {
      en: "folio import catalog products.csv --known plannit.csv --out items.folio",
      fr: "folio import catalog produits.csv --known plannit.csv --out articles.folio",
    },
  ],
  run: async (session, call) => {
    const { catalogLayout } = await import("../../../language/import/catalog-layout.ts");
    const { importCatalog } = await import("../../../language/import/import-catalog.ts");
    const { catalogSummary } = await import("../import-summaries.ts");
    const { importCurrency } = await import("../import-currency.ts");
    const { finishImport } = await import("../run-import.ts");
    const { options } = call;
    const choices = readChoices(options, catalogLayout);
    const usual = choices.columns.size === 0 ? "quickbooks" : "columns";
    const given = options.word("from", ["quickbooks", "columns"]);
    const form = options.word("as", ["items", "catalog"]);
    const links = readLinks(options);
    const income = options.text("income");
    const at = options.text("at") === undefined ? undefined : options.word("at", ["quickbooks"]);
    const currency = await importCurrency(session, options);
    const knownDecimal = options.word("known-decimal", [choices.decimal, ".", ","]);
    const [files, [chart], [known]] = await Promise.all([
      openFiles(session, call.arguments),
      openFiles(session, options.text("chart")),
      openFiles(session, options.text("known")),
    ]);
    const result = importCatalog({
      files,
      choices,
      system: options.text("from") === undefined ? usual : given,
      form,
      links,
      language: session.language,
      ...(chart === undefined ? {} : { chart }),
      ...(known === undefined ? {} : { known, knownDecimal }),
      ...(income === undefined ? {} : { income }),
      ...(at === undefined ? {} : { at }),
      ...(currency === undefined ? {} : { currency }),
    });
    return finishImport(session, options, { ...result, summary: catalogSummary(result) });
  },
};
