// FOL5032: `--source` names a source that the book does not have.
import { nearestOr } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { listed, quoted } from "../wording.ts";

interface Words {
  readonly name: string;
  readonly names: readonly string[];
  readonly nearest: string | undefined;
}

export const dataUnknownSource = defineDiagnostic<Words>({
  code: "FOL5032",
  name: "data-unknown-source",
  severity: "error",
  title: {
    en: "A source that the book does not declare",
    fr: "Une source que le paramétrage ne déclare pas",
  },
  why: {
    en: "A file is read as one source says, and another source would give its columns another meaning.",
    fr: "Un fichier se lit comme le dit une source, et une autre source donnerait un autre sens à ses colonnes.",
  },
  message: ({ name }) => ({
    en: `The book has no source ${quoted(name).en}`,
    fr: `Le paramétrage n’a pas de source ${quoted(name).fr}`,
  }),
  remedy: ({ names, nearest }) => {
    const others = names.filter((name) => name !== nearest);
    const { en, fr } = listed(names);
    if (nearest !== undefined && others.length === 0)
      return { en: `Name ${en}`, fr: `Nommez ${fr}` };
    return nearestOr(
      nearest,
      others.length === 0
        ? {
            en: "Leave `--source` out, or declare the source in the book",
            fr: "Retirez «\u00a0--source\u00a0», ou déclarez la source dans le paramétrage",
          }
        : { en: `Name ${listed(others).en}`, fr: `Nommez ${listed(others).fr}` },
    );
  },
  bad: `
source ventes csv "data*.csv" {}
--- options
--source vente
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
source ventes csv "data*.csv" {}
--- options
--source ventes
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
