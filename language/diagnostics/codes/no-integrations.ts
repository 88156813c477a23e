// FOL2141: a target that files entries in journals, and a book that names none.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { afasExample } from "../example.ts";

const journals = /\njournal VK[\s\S]*$/;

export const noIntegrations = defineDiagnostic<{ readonly target: Bilingual }>({
  code: "FOL2141",
  name: "no-integrations",
  severity: "error",
  title: {
    en: "No integration",
    fr: "Aucun type d’intégration",
  },
  why: {
    en: "The package takes no entry without its journal, and an integration says which documents go into which.",
    fr: "Le logiciel ne prend pas d’écriture sans son journal, et le type d’intégration dit quelles pièces entrent dans lequel.",
  },
  message: ({ target }) => ({
    en: `${target.en} files each entry in a journal, and the book has no integration`,
    fr: `${target.fr} range chaque écriture dans un journal, et le paramétrage n’a aucun type d’intégration`,
  }),
  remedy: () => ({
    en: "Declare the journals, and an integration for invoices and one for payments",
    fr: "Déclarez les journaux, et un type d’intégration pour les factures et un pour les paiements",
  }),
  bad: afasExample.replace(journals, "\n").replace("afas", "<|afas|>"),
  good: afasExample,
});
