// FOL5021: a value that the book's list of values for a field does not have.
import { twiceEncodedOr } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly field: string;
  readonly value: string;
  readonly nearest: string | undefined;
}

export const dataUnmappedValue = defineDiagnostic<Words>({
  code: "FOL5021",
  name: "data-unmapped-value",
  severity: "error",
  title: {
    en: "A value that the book does not translate",
    fr: "Une valeur que le paramétrage ne traduit pas",
  },
  why: {
    en: "Where a source lists what its words mean, a word outside the list has no meaning. What is to be passed over is written too.",
    fr: "Là où une source énumère le sens de ses mots, un mot hors de la liste n’en a aucun. Ce qu’il faut laisser de côté s’écrit aussi.",
  },
  message: ({ field, value }) => ({
    en: `The book does not say what ${quoted(value).en} means for \`${field}\``,
    fr: `Le paramétrage ne dit pas ce que ${quoted(value).fr} veut dire pour «\u00a0${field}\u00a0»`,
  }),
  remedy: ({ field, value, nearest }) => {
    const ignore = field === "kind";
    const near = {
      en: nearest === undefined ? "" : `; the list has ${quoted(nearest).en}`,
      fr: nearest === undefined ? "" : `; la liste contient ${quoted(nearest).fr}`,
    };
    return twiceEncodedOr(value, {
      en: `Add \`"${value}" = …\` to the list${ignore ? ", or `= ignore` to pass such documents over" : ""}${near.en}`,
      fr: `Ajoutez «\u00a0"${value}" = …\u00a0» à la liste${ignore ? ", ou «\u00a0= ignore\u00a0» pour laisser ces pièces de côté" : ""}${near.fr}`,
    });
  },
  bad: `
source ventes csv "data*.csv" {
  kind = column "Type" { "Facture" = invoice  "Soumission" = ignore }
  number = column "No"  date = column "Date"  customer.name = column "Client"
  line.item = column "Article"  line.amount = column "Montant"  tax.TPS = column "TPS"
}
--- data.csv
Type,No,Date,Client,Article,Montant,TPS
<|facture|>,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
  good: `
source ventes csv "data*.csv" {
  kind = column "Type" { "Facture" = invoice  "Soumission" = ignore }
  number = column "No"  date = column "Date"  customer.name = column "Client"
  line.item = column "Article"  line.amount = column "Montant"  tax.TPS = column "TPS"
}
--- data.csv
Type,No,Date,Client,Article,Montant,TPS
Facture,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
});
