// FOL5065: a payment or credit note names a document that is neither in the data nor in an opening, or that cannot be
// settled: of another kind, void, a draft.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { documentNoun } from "../document-wording.ts";
import { aFrench, anEnglish } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly applied: string;
  readonly near: string | undefined;
  /** What the data have under the number, where that is of a kind that nothing settles. */
  readonly is?: { readonly kind: string; readonly instead: readonly string[] };
  /** What the data have under the number, where nothing is booked of it. */
  readonly aside?: {
    readonly status: "void" | "draft";
    /** Whether it could be named if it were neither. */
    readonly fits: boolean;
  };
}

export const unknownAppliedDocument = defineDiagnostic<Words>({
  code: "FOL5065",
  name: "unknown-applied-document",
  severity: "error",
  title: { en: "A document that is nowhere to be found", fr: "Une pièce introuvable" },
  why: {
    en: "A payment or credit note must meet the document that it settles, or the receivable of the customer never comes back to zero.",
    fr: "Un paiement ou une note de crédit doit retrouver la pièce qu’il règle, sinon le compte du client ne revient jamais à zéro.",
  },
  message: ({ document, applied, is, aside }) => {
    if (aside !== undefined) return ofNoEffect(document, applied, aside.status);
    if (is !== undefined) return ofAnotherKind(document, applied, is.kind);
    return document === applied ? ofOwnNumber(document) : nowhere(document, applied);
  },
  remedy: ({ applied, near, is, aside }) => {
    if (aside !== undefined) return correct(applied, aside);
    if (is !== undefined) {
      return name(is.instead, is.kind === "credit-note" || is.kind === "bill-credit");
    }
    return find(applied, near);
  },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,<|F1010|>
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001
`,
});

function nowhere(document: string, applied: string): Bilingual {
  return {
    en: `Document ${document} names document ${applied}, which is neither in the data nor in an opening`,
    fr: `La pièce ${document} nomme la pièce ${applied}, qui n’est ni dans les données ni parmi les pièces d’ouverture`,
  };
}

function find(applied: string, near: string | undefined): Bilingual {
  return near === undefined
    ? {
        en: `Add the data that have ${applied}, or list it in an \`opening\``,
        fr: `Ajoutez les données où se trouve ${applied}, ou inscrivez-la dans une «\u00a0opening\u00a0»`,
      }
    : {
        en: `Write ${near} if that is what was meant, or add the data that have ${applied}`,
        fr: `Écrivez ${near} si c’est ce qu’il fallait lire, ou ajoutez les données où se trouve ${applied}`,
      };
}

function ofNoEffect(document: string, applied: string, status: "void" | "draft"): Bilingual {
  return status === "void"
    ? {
        en: `Document ${document} names document ${applied}, which is void`,
        fr: `La pièce ${document} nomme la pièce ${applied}, qui est annulée`,
      }
    : {
        en: `Document ${document} names document ${applied}, which is a draft`,
        fr: `La pièce ${document} nomme la pièce ${applied}, qui est un brouillon`,
      };
}

function correct(
  applied: string,
  { status, fits }: { readonly status: "void" | "draft"; readonly fits: boolean },
): Bilingual {
  if (!fits) {
    return {
      en: "Write the number of the document that was meant",
      fr: "Écrivez le numéro de la pièce qu’il fallait nommer",
    };
  }
  return status === "void"
    ? {
        en: `Correct the number, or the \`status\` of ${applied} if it is not void`,
        fr: `Corrigez le numéro, ou le «\u00a0status\u00a0» de ${applied} si cette pièce n’est pas annulée`,
      }
    : {
        en: `Correct the number, or the \`status\` of ${applied} if it is no draft any more`,
        fr: `Corrigez le numéro, ou le «\u00a0status\u00a0» de ${applied} si cette pièce n’est plus un brouillon`,
      };
}

/** Payments may count like invoices: whether it means itself or an invoice that is missing, nobody knows. */
function ofOwnNumber(number: string): Bilingual {
  return {
    en: `Document ${number} names document ${number}, and neither the data nor an opening has another of this number`,
    fr: `La pièce ${number} nomme la pièce ${number}, et ni les données ni une «\u00a0opening\u00a0» n’en ont une autre de ce numéro`,
  };
}

function ofAnotherKind(document: string, applied: string, kind: string): Bilingual {
  const noun = documentNoun(kind);
  return {
    en: `Document ${document} names ${applied}, which is ${anEnglish(noun)}, and cannot name a document of that kind`,
    fr: `La pièce ${document} nomme ${applied}, qui est ${aFrench(noun)}, et ne peut pas nommer une pièce de ce genre`,
  };
}

function name(kinds: readonly string[], credit: boolean): Bilingual {
  const nouns = kinds.map(documentNoun);
  const en = alternatives(nouns.map(anEnglish), "or");
  const fr = alternatives(nouns.map(aFrench), "ou");
  return credit
    ? {
        en: `Name what it credits: ${en}`,
        fr: `Nommez ce qu’elle crédite\u00a0: ${fr}`,
      }
    : { en: `Name ${en}`, fr: `Nommez ${fr}` };
}

function alternatives(words: readonly string[], or: string): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${or} ${last}`;
}
