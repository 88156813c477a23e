// FOL5142: a contact that is imported exists in the day system already.
import { alike } from "../contact-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly name: string;
  readonly known: string;
  readonly by: readonly ("name" | "email" | "phone")[];
}

export const importContactKnown = defineDiagnostic<Words>({
  code: "FOL5142",
  name: "import-contact-known",
  severity: "warning",
  title: {
    en: "A contact that the day system has already",
    fr: "Un contact que le système de gestion a déjà",
  },
  why: {
    en: "A day system that imports contacts does not look for those it has: each comes in a second time, while quotes, visits and invoices stay with the first.",
    fr: "Un système de gestion qui importe des contacts ne cherche pas ceux qu’il a déjà\u00a0: chacun y entre une seconde fois, tandis que soumissions, visites et factures restent liées au premier.",
  },
  message: ({ name, known, by }) => ({
    en: `${quoted(name).en} may be ${quoted(known).en} of the day system: they share ${alike(by).en}`,
    fr: `${quoted(name).fr} est peut-être ${quoted(known).fr} du système de gestion\u00a0: ils ont en commun ${alike(by).fr}`,
  }),
  remedy: () => ({
    en: "Leave it out with --new-only, or tag the day system's contacts before the import, so that doubles are told apart after it",
    fr: "Laissez-le de côté avec --new-only, ou ajoutez une étiquette aux contacts du système de gestion avant l’importation, pour reconnaître ensuite les doublons",
  }),
  bad: `
--- options
import contacts --known known.csv
--- known.csv
Nom,Courriel
J. Tremblay,jean@example.com
--- data.csv
Customer,Email
<|J|>ean Tremblay,Jean@Example.com
`,
  good: `
--- options
import contacts --known known.csv
--- known.csv
Nom,Courriel
Lise Gagnon,lise@example.com
--- data.csv
Customer,Email
Jean Tremblay,Jean@Example.com
`,
});
