// AFAS Profit: bodies of the connector FiEntries, one entry a line, each ready to be posted.
// Sources: the vendor’s specification of the connector (FiEntryPar, FiEntries) and its examples of finance mutations.
import { debtorWithoutNumber } from "../diagnostics/codes/debtor-without-number.ts";
import { receivableNotLinked } from "../diagnostics/codes/receivable-not-linked.ts";
import { tooManyLines } from "../diagnostics/codes/too-many-lines.ts";
import type { Fix, Problem } from "../diagnostics/problem.ts";
import type { Entry, Filing, Posting } from "../journal/entry.ts";
import type { Account, Book } from "../model/book.ts";
import { isPurchase } from "../model/document-fields.ts";
import { rateText } from "../model/money.ts";
import { useInstead } from "../model/resolve/names.ts";
import type { TargetOptions, TargetRules } from "../model/target.ts";
import { type Bilingual, same } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import { bodyLines, homePlaces } from "./afas-lines.ts";
import { createInvoiceNumbers } from "./afas-numbers.ts";
import { afasOptions } from "./afas-options.ts";
import { type FiscalPlace, placeInYear } from "./afas-periods.ts";
import { checkTerms } from "./afas-terms.ts";
import { checkVatCodes } from "./afas-vat.ts";
import { type Block, openBlock, writeAmount, writeAscii, writeByte, writeBytes } from "./block.ts";
import { confirmEntry, rateCarried } from "./entry-facts.ts";
import { createTextFitter, nameOf, placeOf, type WriteText } from "./fit-text.ts";
import { foreignRule } from "./foreign-option.ts";
import { readOptions } from "./options.ts";
import { readTaxCodes } from "./sage50-taxes.ts";
import type { EntryLines, JournalFile, JournalTarget, JournalWriter, TargetRun } from "./writer.ts";

export const afas: JournalTarget = {
  name: "afas",
  sees: "entries",
  extension: "ndjson",
  options: afasOptions,
  rules,
  check,
  open,
};

const title: Bilingual = same("AFAS Profit");
const asIs: ReadonlyMap<string, string> = new Map();

function rules(options: TargetOptions): TargetRules {
  const option = readOptions(afasOptions, options);
  return {
    name: "afas",
    title,
    accountIdentity: "code",
    accountCode: { digits: { least: 1, most: 16 } },
    // Accounts of the ledgers of customers and suppliers are posted to through the debtor and the creditor.
    refusesLinked: ["payroll", "inventory", "prepayments"],
    refusesHeader: true,
    refusesInactive: true,
    referenceLength: lengths.voucher,
    descriptionLength: lengths.description,
    characters: "utf-8",
    replaced: asIs,
    foreign: option.is("foreign", "written") ? "written" : foreignRule(option),
    decimals: homePlaces,
    needsFiscalYear: true,
    needsJournals: true,
    numberLength: lengths.invoice,
    linesPerEntry: mostLines,
    files: { each: "run" },
  };
}

const mostLines = 1_000;

/** In characters, as the specification has them. */
const lengths = { voucher: 32, invoice: 12, description: 255 } as const;

function check(book: Book): readonly Problem[] {
  return [...checkReceivable(book), ...checkTerms(book), ...checkVatCodes(book)];
}

/** A sales journal posts to the debtors: what stands for them in the book is their collective account. */
function checkReceivable({ settings, accounts, integrations }: Book): readonly Problem[] {
  const { receivable } = settings;
  const account = receivable && accounts.get(receivable.code);
  if (receivable === undefined || account === undefined || integrations.size === 0) return [];
  if (account.linked === "receivables") return [];
  const { place, code } = receivable;
  const debtors = [...accounts.values()].filter(({ linked }) => linked === "receivables");
  const fixes =
    debtors.length === 0
      ? linking(account)
      : debtors.map((other) => useInstead(place, other.code, other.code));
  return [receivableNotLinked.at(place, { code }, { fixes, target: "afas" })];
}

function linking({ code, end, linked }: Account): readonly Fix[] {
  if (end === undefined || linked !== undefined) return [];
  const title = {
    en: `Link account ${code} to receivables`,
    fr: `Associer le compte ${code} aux comptes clients`,
  };
  return [{ title, edits: [{ ...end, text: " linked to receivables" }] }];
}

function open(run: TargetRun): JournalWriter {
  const option = readOptions(afasOptions, run.options);
  const fitter = createTextFitter({ title, characters: "utf-8", texts: run.texts });
  // A number that is cut is another number.
  const strict = createTextFitter({ title, characters: "utf-8", texts: "refuse" });
  const field = (en: string, fr: string, length: number) => ({
    name: { en, fr },
    length,
    replaced: asIs,
  });
  const voucherText = fitter.field(field("voucher number", "numéro de pièce", lengths.voucher));
  const descriptionText = fitter.field(field("description", "libellé", lengths.description));
  const numberText = strict.field(field("invoice number", "numéro de facture", lengths.invoice));
  const debtorText = strict.field(field("debtor number", "numéro de débiteur", 16));
  const vat = readTaxCodes(option.text("vat codes"));
  const purchaseVat = readTaxCodes(option.text("purchase vat codes"));
  const own = option.is("invoice numbers", "own");
  const numberTaken = createInvoiceNumbers();

  const write = (entry: Entry, file: JournalFile, lines: EntryLines): readonly Problem[] => {
    invariant(entry.currency === run.currency, "the journal refuses documents in other currencies");
    confirmEntry(entry, homePlaces);
    const { filing } = entry;
    invariant(
      filing !== undefined,
      "a book for AFAS has integrations, and a document without is refused",
    );
    const { block } = file;
    const before = block.length;
    const year = placeInYear(run.fiscalYear, entry.date, option.is("book year", "ends"));
    const unit = Number(filing.administration ?? option.text("administration"));
    writeHead(block, filing, unit, year, numbersItself(entry) && !own);
    const problems: Problem[] = [];
    const write = (text: string, writer: WriteText) => {
      const problem = writeText(block, text, entry, writer);
      if (problem !== undefined) problems.push(problem);
    };
    let count = 0;
    let told = false;
    const codes = isPurchase(entry.kind) ? purchaseVat : vat;
    for (const line of bodyLines(entry, run.accounts, codes)) {
      const { posting, ledger, side, amount, code } = line;
      writeAscii(block, count === 0 ? '{"Fields":{"VaAs":"' : '},{"Fields":{"VaAs":"');
      count++;
      writeAscii(block, `${ledger}","AcNr":"`);
      if (ledger === "1") writeAscii(block, posting.account);
      else if (filing.party !== undefined) write(filing.party, debtorText);
      else {
        const words = { document: nameOf(entry), account: posting.account };
        problems.push(debtorWithoutNumber.at(placeOf(entry), words));
      }
      writeAscii(block, `","EnDa":"${entry.date}","BpDa":"${entry.date}","BpNr":"`);
      write(entry.reference, voucherText);
      const number = ledger === "1" ? undefined : invoiceOf(entry, posting, own);
      if (number !== undefined) {
        writeAscii(block, '","InId":"');
        write(number, numberText);
      }
      writeAscii(block, '","Ds":"');
      write(entry.description, descriptionText);
      if (ledger !== "1" && filing.due !== undefined && numbersItself(entry)) {
        writeAscii(block, `","DaEx":"${filing.due}`);
      }
      writeAscii(block, side === "debit" ? '","AmDe":' : '","AmCr":');
      writeAmount(block, amount, homePlaces);
      if (entry.foreign !== undefined && line.foreign !== undefined) {
        const { currency, places } = entry.foreign;
        const rate = rateCarried(line, entry.foreign, homePlaces);
        writeAscii(block, `,"CuId":"${currency}","Rate":${rateText(rate)},`);
        writeAscii(block, side === "debit" ? '"AmDc":' : '"AmCc":');
        writeAmount(block, line.foreign, places);
      }
      if (code !== undefined) writeAscii(block, `,"VaId":"${code}"`);
      if (ledger === "2" && !told) {
        // Of the invoice, once: its debtor may have several lines.
        told = true;
        writeTerms(block, filing);
      }
      writeAscii(block, "}");
    }
    if (own && sells(entry)) problems.push(...numberTaken(entry, unit));
    if (count > mostLines) {
      // Parts of one posting under several VAT codes are lines of their own.
      const words = { title, document: nameOf(entry), count, limit: mostLines };
      problems.push(tooManyLines.at(placeOf(entry), words));
    }
    if (problems.length > 0) {
      block.length = before;
      return problems.slice(0, 1);
    }
    writeAscii(block, "}]}}]}}}\n");
    lines.count = 1;
    lines.postings.length = entry.postings.length;
    lines.postings.fill(0);
    return [];
  };

  const writeHead = (
    block: Block,
    filing: Filing,
    unit: number,
    { year, period }: FiscalPlace,
    auto: boolean,
  ) => {
    writeAscii(block, `{"FiEntryPar":{"Element":{"Fields":{"UnId":${unit},"Year":${year}`);
    writeAscii(block, `,"Peri":${period},"JoCo":`);
    writeBytes(block, new TextEncoder().encode(JSON.stringify(filing.journal)));
    writeAscii(block, `${auto ? ',"AuNu":true' : ""}},"Objects":[{"FiEntries":{"Element":[`);
  };

  return { begin: () => {}, entry: write, end: () => {}, altered: fitter.altered };
}

/** Days of the credit restriction, and the payment discount: with taxes or without, its days and its amount. */
function writeTerms(block: Block, { discount, restrictionDays }: Filing): void {
  if (restrictionDays !== undefined) writeAscii(block, `,"DaCl":${restrictionDays}`);
  if (discount === undefined) return;
  writeAscii(block, `,"VaPa":${discount.ofTotal},"DaDp":${discount.days},"AmDp":`);
  writeAmount(block, discount.amount, homePlaces);
}

/** Invoices and what turns them round have numbers of their own; payments settle those of others. */
function numbersItself({ kind }: Entry): boolean {
  return kind !== "payment" && kind !== "refund" && kind !== "deposit" && kind !== "bill-payment";
}

/** A supplier’s number is the supplier’s own, and another may have the same. */
function sells({ kind }: Entry): boolean {
  return kind === "invoice" || kind === "credit-note" || kind === "sale";
}

function invoiceOf(entry: Entry, { settles }: Posting, own: boolean): string | undefined {
  if (!numbersItself(entry)) return settles;
  return own && entry.documents.length === 1 ? entry.documents[0]?.number : undefined;
}

const scratch = openBlock(1 << 10);

/** The text as the fitter makes it, with quotation marks and backslashes as JSON writes them. */
function writeText(
  block: Block,
  text: string,
  entry: Entry,
  write: WriteText,
): Problem | undefined {
  scratch.length = 0;
  const problem = write(scratch, text, entry);
  for (let index = 0; index < scratch.length; index++) {
    const byte = scratch.bytes[index] ?? 0;
    if (byte === quote || byte === backslash) writeByte(block, backslash);
    writeByte(block, byte);
  }
  return problem;
}

const quote = 0x22;
const backslash = 0x5c;
