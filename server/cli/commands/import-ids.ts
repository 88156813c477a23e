// `folio import ids`: what QuickBooks calls accounts, items, tax codes, customers and documents.
import type { SingleCommand } from "../command.ts";
import { importOptions, openFiles } from "./import-options.ts";

export const importIds: SingleCommand = {
  name: "ids",
  summary: {
    en: "Collect the ids of QuickBooks for folio compile --ids",
    fr: "Réunir les identifiants de QuickBooks pour folio compile --ids",
  },
  about: [
    {
      en: "Reads answers of QuickBooks Online's API: to queries of Account, Item, TaxCode, PaymentMethod, Customer, Vendor and Employee, and to the batches that were sent, with --stage.",
      fr: "Lit les réponses de l’API de QuickBooks en ligne\u00a0: aux requêtes sur Account, Item, TaxCode, PaymentMethod, Customer, Vendor et Employee, et aux envois groupés, avec --stage.",
    },
    {
      en: "Nothing is merged in silence: a name with two ids, or an id with two names, is an error. The same answers give the same bytes.",
      fr: "Rien n’est fusionné sans un mot\u00a0: un nom qui a deux identifiants, ou un identifiant deux noms, est une erreur. Les mêmes réponses donnent les mêmes octets.",
    },
  ],
  argument: {
    name: { en: "<FILE...>", fr: "<FICHIER...>" },
    explains: { en: "JSON; - is standard input", fr: "JSON; - est l’entrée standard" },
  },
  options: [
    {
      flags: { en: "--known <file>", fr: "--known <fichier>" },
      explains: {
        en: "ids that are known already; --out may name the same file; repeats",
        fr: "les identifiants déjà connus; --out peut nommer le même fichier; se répète",
      },
      repeats: true,
    },
    {
      flags: { en: "--stage <file>", fr: "--stage <fichier>" },
      explains: {
        en: "the stage file that the answers are to",
        fr: "le fichier d’étape auquel répondent les réponses",
      },
    },
    ...importOptions.filter(
      ({ flags }) => !/^--(column|delimiter|decimal|encoding) /.test(flags.en),
    ),
  ],
  examples: [
    {
      en: "folio import ids accounts.json items.json taxes.json customers.json --out ids.json",
      fr: "folio import ids comptes.json articles.json taxes.json clients.json --out ids.json",
    },
    {
      en: "folio import ids answer.json --stage out/quickbooks-1-customers-2026-02-01-2026-02-28.json --known ids.json --out ids.json",
      fr: "folio import ids reponse.json --stage sortie/quickbooks-1-customers-2026-02-01-2026-02-28.json --known ids.json --out ids.json",
    },
  ],
  run: async (session, { arguments: paths, options }) => {
    const { importIds } = await import("../../../language/import/import-ids.ts");
    const { idsSummary } = await import("../import-summaries.ts");
    const { finishImport } = await import("../run-import.ts");
    const known = options.texts("known");
    const [files, knownFiles, [stage]] = await Promise.all([
      openFiles(session, paths),
      openFiles(session, known),
      openFiles(session, options.text("stage")),
    ]);
    const result = importIds({
      files,
      known: knownFiles,
      ...(stage === undefined ? {} : { stage }),
    });
    // What was read and is all in the result may be written over.
    const out = options.text("out");
    const replaces = known.some(
      (path) => out !== undefined && session.path(path) === session.path(out),
    );
    return finishImport(session, options, { ...result, replaces, summary: idsSummary(result) });
  },
};
