// FOL5140: two contacts of a list look like the same person.
import { alike } from "../contact-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly name: string;
  readonly first: string;
  readonly by: readonly ("name" | "email" | "phone")[];
}

export const importContactTwice = defineDiagnostic<Words>({
  code: "FOL5140",
  name: "import-contact-twice",
  severity: "warning",
  title: { en: "The same contact twice", fr: "Le même contact deux fois" },
  why: {
    en: "Two contacts with one name, one address or one telephone are mostly one customer, whose invoices lie apart. A family shares a telephone, though: who is who, only people know, so both come in.",
    fr: "Deux contacts au même nom, au même courriel ou au même téléphone sont le plus souvent un seul client, dont les factures sont séparées. Mais une famille partage un téléphone\u00a0: qui est qui, seuls des gens le savent, et les deux sont gardés.",
  },
  message: ({ name, first, by }) => ({
    en: `${quoted(name).en} and ${quoted(first).en} may be the same: they share ${alike(by).en}`,
    fr: `${quoted(name).fr} et ${quoted(first).fr} sont peut-être le même contact\u00a0: ils ont en commun ${alike(by).fr}`,
  }),
  remedy: () => ({
    en: "Merge the two in the package, if they are one; the column `twice` of the result marks them",
    fr: "Fusionnez-les dans le logiciel comptable, s’ils ne font qu’un; la colonne «\u00a0twice\u00a0» du résultat les signale",
  }),
  bad: `
--- options
import contacts
--- data.csv
Customer,Email,Phone
Jean Tremblay,jean@example.com,418 555-0101
<|"|>Tremblay, Jean",,(418) 555-0101
`,
  good: `
--- options
import contacts
--- data.csv
Customer,Email,Phone
Jean Tremblay,jean@example.com,418 555-0101
Lise Gagnon,lise@example.com,418 555-0102
`,
});
