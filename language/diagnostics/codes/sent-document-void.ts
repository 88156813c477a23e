// FOL6164: a document that QuickBooks has is void, a draft again, or of nothing but zeros.
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly reason: "void" | "draft" | "all zero";
  /** What a file of ids has of it. */
  readonly known: readonly {
    readonly key: string;
    readonly id: string;
    readonly entity: string | undefined;
  }[];
}

export const sentDocumentVoid = defineDiagnostic<Words>({
  code: "FOL6164",
  name: "sent-document-void",
  severity: "warning",
  title: {
    en: "A document that was sent is now void",
    fr: "Une pièce envoyée est maintenant annulée",
  },
  why: {
    en: "Folio books nothing for a document that is void, a draft, or all zeros. Where it was sent before, QuickBooks still has it, and its books differ from Folio’s. Folio does not delete it: somebody may have paid it there, or closed the period.",
    fr: "Folio ne comptabilise rien d’une pièce annulée, à l’état de brouillon ou entièrement à zéro. Si elle a été envoyée auparavant, QuickBooks l’a toujours, et ses livres diffèrent de ceux de Folio. Folio ne la supprime pas\u00a0: peut-être y a-t-elle été payée, ou la période a-t-elle été fermée.",
  },
  message: ({ document, reason, known }) => {
    const ids = known.map(({ id, entity }) => (entity === undefined ? id : `${entity} ${id}`));
    const state = states[reason];
    return {
      en: `Document ${quoted(document).en} is ${state.en}, and QuickBooks still has it: ${ids.join(", ")}`,
      fr: `La pièce ${quoted(document).fr} est ${state.fr}, et QuickBooks l’a encore\u00a0: ${ids.join(", ")}`,
    };
  },
  remedy: ({ known }) => {
    const keys = known.map(({ key }) => quoted(key));
    return {
      en: `Void or delete it in QuickBooks, then take ${keys.map(({ en }) => en).join(", ")} out of the file of ids`,
      fr: `Annulez-la ou supprimez-la dans QuickBooks, puis retirez ${keys.map(({ fr }) => fr).join(", ")} du fichier d’identifiants`,
    };
  },
  bad: `
${quickbooksDocuments()}
--- data.csv
kind,number,date,status,customer.name,line.item,line.amount,tax.TPS
<|invoice|>,F1001,2026-01-15,void,Tremblay,Tonte,100.00,5.00
invoice,F1002,2026-01-15,open,Tremblay,Tonte,100.00,5.00
--- ids.json
{"folio": 1, "target": "quickbooks", "documents": {"invoice:F1001": {"id": "130", "entity": "Invoice", "syncToken": "0"}}}
`,
  good: `
${quickbooksDocuments()}
--- data.csv
kind,number,date,status,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,void,Tremblay,Tonte,100.00,5.00
invoice,F1002,2026-01-15,open,Tremblay,Tonte,100.00,5.00
--- ids.json
{"folio": 1, "target": "quickbooks", "documents": {"invoice:F1002": {"id": "130", "entity": "Invoice", "syncToken": "0"}}}
`,
});

const states = {
  void: { en: "void", fr: "annulée" },
  draft: { en: "a draft", fr: "à l’état de brouillon" },
  "all zero": { en: "all zeros", fr: "entièrement à zéro" },
} as const;
