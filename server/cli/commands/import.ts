// `folio import`: declarations and lists out of what other systems export.
import type { CommandGroup } from "../command.ts";
import { importCatalog } from "./import-catalog.ts";
import { importChart } from "./import-chart.ts";
import { importContacts } from "./import-contacts.ts";
import { importIds } from "./import-ids.ts";

export const importCommand: CommandGroup = {
  name: "import",
  summary: {
    en: "Make declarations and lists from other systems' exports",
    fr: "Tirer déclarations et listes des exportations d’autres systèmes",
  },
  subcommands: [importChart, importCatalog, importContacts, importIds],
};
