// FOL5033: a CSV without a source whose header has none of the names that Folio knows.

import { enumerated } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly required: readonly string[];
}

export const dataNotCanonical = defineDiagnostic<Words>({
  code: "FOL5033",
  name: "data-not-canonical",
  severity: "error",
  title: {
    en: "Columns whose meaning nobody states",
    fr: "Des colonnes dont personne ne dit le sens",
  },
  why: {
    en: "Without a source, a file must use Folio’s own names for its columns. What other names mean is not guessed.",
    fr: "Sans source, un fichier doit employer les noms de colonnes de Folio. Le sens d’autres noms ne se devine pas.",
  },
  message: ({ required }) => ({
    en: `The header has none of the columns ${enumerated(required).en}, and the book does not say what its columns mean`,
    fr: `L’en-tête n’a aucune des colonnes ${enumerated(required).fr}, et le paramétrage ne dit pas ce que veulent dire les siennes`,
  }),
  remedy: () => ({
    en: "Declare in the book which column is which field, and check that the file’s name fits the pattern there; `--source NAME` chooses a source whatever the file is called",
    fr: "Déclarez dans le paramétrage quelle colonne est quel champ, et vérifiez que le nom du fichier correspond au modèle qui s’y trouve; «\u00a0--source NOM\u00a0» choisit une source quel que soit le nom du fichier",
  }),
  bad: `
--- data.csv
<|Type|>,No,Jour,Client,Article,Montant,TPS
Facture,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
  good: `
source ventes csv "data*.csv" {
  kind = column "Type" { "Facture" = invoice }  number = column "No"  date = column "Jour"
  customer.name = column "Client"  line.item = column "Article"  line.amount = column "Montant"
  tax.TPS = column "TPS"
}
--- data.csv
Type,No,Jour,Client,Article,Montant,TPS
Facture,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
});
