// `folio import contacts`: customers as a list for the day system, with doubles told.
import type { SingleCommand } from "../command.ts";
import { filesArgument, importOptions, openFiles, readChoices } from "./import-options.ts";

export const importContacts: SingleCommand = {
  name: "contacts",
  summary: {
    en: "Turn customers into a list of contacts, doubles told",
    fr: "Tirer d’une liste de clients des contacts, doublons signalés",
  },
  about: [
    {
      en: "Reads QuickBooks Online's customers (CSV, or JSON of its API) and any table with a column name. Out comes a CSV; nothing is merged.",
      fr: "Lit les clients de QuickBooks en ligne (CSV, ou JSON de son API) et tout tableau qui a une colonne name. Il en sort un CSV; rien n’est fusionné.",
    },
    {
      en: "Already at work in a day system: give its contacts with --known, and see who is there already.",
      fr: "Déjà au travail dans un système de gestion\u00a0: donnez ses contacts avec --known pour voir qui s’y trouve déjà.",
    },
  ],
  argument: filesArgument,
  options: [
    {
      flags: { en: "--vendors <file>", fr: "--vendors <fichier>" },
      explains: {
        en: "suppliers or employees, whose names no customer may have; repeats",
        fr: "fournisseurs ou employés, dont aucun client ne peut porter le nom; se répète",
      },
      repeats: true,
    },
    {
      flags: { en: "--known <file>", fr: "--known <fichier>" },
      explains: {
        en: "the day system's own contacts; repeats",
        fr: "les contacts du système de gestion; se répète",
      },
      repeats: true,
    },
    {
      flags: { en: "--new-only", fr: "--new-only" },
      explains: {
        en: "leave out the contacts that the day system has",
        fr: "laisser de côté les contacts que le système de gestion a déjà",
      },
    },
    ...importOptions,
  ],
  examples: [
    {
      en: "folio import contacts customers.csv --vendors suppliers.csv --out contacts.csv",
      fr: "folio import contacts clients.csv --vendors fournisseurs.csv --out contacts.csv",
    },
    {
      en: "folio import contacts customers.json --known plannit.csv --new-only --out new.csv",
      fr: "folio import contacts clients.json --known plannit.csv --new-only --out nouveaux.csv",
    },
  ],
  run: async (session, call) => {
    const { contactLayout } = await import("../../../language/import/contact-layout.ts");
    const { importContacts } = await import("../../../language/import/import-contacts.ts");
    const { contactsSummary } = await import("../import-summaries.ts");
    const { finishImport } = await import("../run-import.ts");
    const { options } = call;
    const choices = readChoices(options, contactLayout);
    const [files, others, known] = await Promise.all([
      openFiles(session, call.arguments),
      openFiles(session, options.texts("vendors")),
      openFiles(session, options.texts("known")),
    ]);
    const newOnly = options.flag("new-only");
    const result = importContacts({ files, choices, others, known, newOnly });
    const summary = contactsSummary(result, known.length > 0);
    return finishImport(session, options, { ...result, summary });
  },
};
