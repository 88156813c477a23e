// Credit notes need the lines of what they credit: a pass of its own over the documents, and only where there are any.
import type { Problem } from "../diagnostics/problem.ts";
import type { Document } from "../model/document.ts";
import { add, type Money, zero } from "../model/money.ts";
import { normalizeName } from "../text/names.ts";
import { stageFor } from "./book-document.ts";
import type { Run } from "./booking.ts";
import { type Credits, creditTaxes, isBooked, ofRefused, uncounted } from "./credit.ts";
import { type CreditTotal, tellCreditedBeyond } from "./credited-beyond.ts";
import { creditHomes } from "./exchange/credits.ts";
import { foreignCurrencyOf } from "./exchange/currency.ts";
import { hear } from "./hearing.ts";
import {
  creditedName,
  creditKey,
  findNamed,
  identityOf,
  isCredit,
  isCreditable,
  type Known,
} from "./known.ts";
import type { Prepared } from "./prepare.ts";
import type { DocumentScene } from "./scene.ts";
import { type Settlements, unsettled } from "./settlement.ts";
import { inWholeCents } from "./whole-cents.ts";

export interface CreditPass {
  readonly prepared: Prepared;
  readonly known: Known;
  readonly settlements: Settlements;
  readonly documents: () => Iterable<Document>;
  readonly homeAmounts: boolean;
  readonly report: (problem: Problem) => void;
}

export function creditsOf(pass: CreditPass): Credits {
  const { prepared, known, settlements, report } = pass;
  if (known.credited.size() === 0) return () => undefined;
  const quiet: Run = {
    prepared,
    known,
    settled: unsettled,
    credits: () => undefined,
    homeAmounts: pass.homeAmounts,
    resolved: false,
    ...hear(() => {}),
  };
  const { invoices, notes, isRefused } = findCredits(pass, quiet);
  const credited = creditTaxes({ prepared, known, invoices, notes, report });
  const credits: Credits = (document) => {
    // What it states itself needs nothing of what it credits.
    if (isRefused(document)) return document.taxes === undefined ? ofRefused : undefined;
    return credited.get(identityOf(prepared, document));
  };
  const totals: CreditTotal[] = [];
  const restaged: DocumentScene[] = [];
  for (const { document } of notes) {
    if (document.credits === undefined) continue;
    // Staged anew, with its taxes: only now is known what it comes to.
    const scene = stageFor({ ...quiet, credits }, document);
    if (scene === undefined) {
      giveBack(known, document, undefined);
      continue;
    }
    const total = prepared.amount.total(scene);
    totals.push({ document, total, refused: credits(document)?.refused ?? false });
    if (foreignCurrencyOf(prepared, document) !== undefined) {
      known.carried.putCredit(document, identityOf(prepared, document), total);
      restaged.push(scene);
    }
    if (document.kind !== "credit-note") continue;
    settlements.putCredit(document.credits.document, document.date, total);
    giveBack(known, document, total);
  }
  tellCreditedBeyond({ prepared, known, totals, report });
  if (restaged.length === 0) return credits;
  const homes = creditHomes(prepared, known, invoices, restaged);
  return (document) => {
    const credit = credits(document);
    return credit && { ...credit, home: homes.get(identityOf(prepared, document)) };
  };
}

/** A refund with lines pays back itself what it credits. */
function giveBack(
  { givenBack }: Known,
  { kind, credits }: Document,
  total: Money | undefined,
): void {
  if (kind !== "credit-note" || credits === undefined) return;
  const name = normalizeName(credits.document);
  const before = givenBack.has(name) ? givenBack.get(name) : zero;
  givenBack.set(name, before === undefined || total === undefined ? undefined : add(before, total));
}

interface FoundCredits {
  /** What credit notes name, staged, and the notes. */
  readonly invoices: readonly DocumentScene[];
  readonly notes: readonly DocumentScene[];
  /** Whether a credit is refused, or credits what is: nobody knows what its taxes are there. */
  readonly isRefused: (document: Document) => boolean;
}

/** What is refused is told where it is booked, and what credits it is not at fault. */
function findCredits({ prepared, known, documents }: CreditPass, quiet: Run): FoundCredits {
  const invoices: DocumentScene[] = [];
  const notes: DocumentScene[] = [];
  const refusedInvoices = new Set<string>();
  const refusedNotes = new Set<string>();
  const identities = new Set<string>();
  for (const stated of documents()) {
    const document = inWholeCents(prepared, stated);
    if (document.status === "void" || document.status === "draft") continue;
    const { credits, kind, number } = document;
    const isFraction = document !== stated && isBooked(prepared, document);
    if (isCredit(document)) {
      if (credits === undefined || findNamed(known, document, credits.document) === undefined) {
        continue;
      }
      const identity = identityOf(prepared, document);
      // Of two with one identity, which is told, nobody knows which takes what.
      if (isFraction || identities.has(identity)) refusedNotes.add(identity);
      identities.add(identity);
      const scene = isFraction
        ? undefined
        : stageFor({ ...quiet, credits: () => uncounted }, document);
      if (scene !== undefined) notes.push(scene);
      else giveBack(known, document, undefined);
    } else if (isCreditable(kind) && known.credited.find(creditedName(kind, number)) !== -1) {
      const scene = isFraction ? undefined : stageFor(quiet, document);
      if (scene !== undefined) invoices.push(scene);
      else if (isBooked(prepared, document)) refusedInvoices.add(creditKey(known, document));
    }
  }
  const isRefused = (document: Document) =>
    isCredit(document) &&
    document.credits !== undefined &&
    (refusedInvoices.has(creditKey(known, document)) ||
      refusedNotes.has(identityOf(prepared, document)));
  for (const { document } of notes) if (isRefused(document)) giveBack(known, document, undefined);
  return { invoices, notes: notes.filter(({ document }) => !isRefused(document)), isRefused };
}
