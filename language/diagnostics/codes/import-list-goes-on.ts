// FOL5149: an answer of QuickBooks holds as many entries as one answer can, and may go on.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly entity: string;
  readonly count: number;
  /** The position where the next answer begins. */
  readonly next: number;
}

export const importListGoesOn = defineDiagnostic<Words>({
  code: "FOL5149",
  name: "import-list-goes-on",
  severity: "warning",
  title: { en: "A list that may go on", fr: "Une liste qui continue peut-être" },
  why: {
    en: "QuickBooks gives a hundred entries where the query does not ask for more, and never more than a thousand. What stands behind them would be missing without a word.",
    fr: "QuickBooks donne cent entrées si la requête n’en demande pas davantage, et jamais plus de mille. Ce qui vient après manquerait sans un mot.",
  },
  message: ({ entity, count }) => ({
    en: `The answer has ${count} of ${entity}, as many as one answer holds: there may be more`,
    fr: `La réponse compte ${count} ${entity}, autant qu’une réponse en contient\u00a0: il y en a peut-être d’autres`,
  }),
  remedy: ({ entity, next }) => ({
    en: `Ask for the rest, and give both answers: select * from ${entity} startposition ${next} maxresults 1000`,
    fr: `Demandez la suite, et donnez les deux réponses\u00a0: select * from ${entity} startposition ${next} maxresults 1000`,
  }),
  bad: `
--- options
import ids
--- data.json
{"QueryResponse":{"TaxCode":<|[|>${codes(100)}],"startPosition":1,"maxResults":100}}
`,
  good: `
--- options
import ids
--- data.json
{"QueryResponse":{"TaxCode":[${codes(99)}],"startPosition":1,"maxResults":99}}
`,
});

function codes(count: number): string {
  return Array.from({ length: count }, (_, at) => `{"Id":"${at}","Name":"Code ${at}"}`).join(",");
}
