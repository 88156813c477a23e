// What may stand at a place of each clause, as data: the shape of what is written before, and the offer.
import type { NameKind } from "../../model/book.ts";

export type Offer =
  | { readonly words: readonly string[] }
  /** Names of the book; `quoted` where only a text in quotes will do. */
  | { readonly names: NameKind; readonly quoted?: boolean }
  /** Packs that come with Folio, or those that the book uses. */
  | { readonly packs: "shipped" | "used" }
  /** Taxes of packs that the book has not completed. */
  | { readonly openTaxes: true }
  | { readonly fields: "all" | "testable" }
  /** Values of the field that the shape's first group names. */
  | { readonly valuesOf: string }
  | { readonly targets: true }
  /** Options of the book's target, or the words of one. */
  | { readonly targetOptions: true }
  | { readonly currencies: true }
  /** Numbers of the documents that the test has so far. */
  | { readonly documents: true }
  | { readonly codes: true };

type Shape = readonly [RegExp, ...(readonly Offer[])];

const accounts: Offer = { names: "account" };
const groups: Offer = { names: "tax group" };
const fields: Offer = { fields: "testable" };
const documents: Offer = { documents: true };

const kinds = words(
  "invoice credit-note payment refund sale deposit bill bill-credit bill-payment",
);
const journalTypes = words("sales purchase bank cash miscellaneous");
const classes = words("asset liability equity revenue expense");

/** Tests of an exception: the same wherever a rule may stand. */
const tests: readonly Shape[] = [
  [/(?:^| )(?:when|and)$/, fields],
  [/(?:^| )(?:when|and) ([\w.]+)$/, words("= in not\u00a0in")],
  [/(?:^| )(?:when|and) ([\w.]+) =$/, { valuesOf: "$1" }],
  [/(?:^| )(?:when|and) [\w.]+ not$/, words("in")],
  [/(?:^| )(?:when|and) [\w.]+ (?:= \S+|in \S+ \.\. \S+)$/, words("and or\u00a0absent")],
];

/** A slot with its value; then another, or tests. */
const slots: readonly Shape[] = [
  ...tests,
  [/(?:^| )(?:debit|credit)$/, accounts],
  [/(?:^| )tax$/, groups],
];

const top: readonly Shape[] = [
  [
    /^$/,
    words("book account accounts tax tax\u00a0group item items category categories method methods"),
    words("journal series integration catalog\u00a0items\u00a0from source opening test use"),
  ],
  [/^tax$/, words("group"), { openTaxes: true }],
  [/^use$/, { packs: "shipped" }],
  [/^(?:tax(?! group)|item|category|method) \S+ from$/, { packs: "used" }],
  [/^account \S+(?: "")?$/, classes],
  [/^account \S+(?: "")? \w+(?: .*)?linked$/, words("to")],
  [/^account .*linked to$/, words("receivables payables payroll inventory prepayments")],
  [/^account .*inactive$/, words("from")],
  [/^account \S+(?: "")? \w+/, words("linked\u00a0to header inactive inactive\u00a0from path")],
  [/^journal \S+(?: "")?$/, journalTypes],
  [/^journal \S+(?: "")? \w+$/, words("series")],
  [/^(?:journal|series) .* 1 \.\. 1$/, words("last")],
  [/^integration \S+$/, words("when")],
  [/^(?:item|category|method|tax group) .*(?:^| )at$/, { targets: true }],
  [/^tax group \S+$/, words("= from")],
  [/^tax group \S+ =$/, { names: "tax" }, words("zero-rated exempt out\u00a0of\u00a0scope")],
  [/^tax group \S+ = .*\+$/, { names: "tax" }],
  [/^tax group \S+ (?:=|from) .*[^+ ]$/, words("at")],
  [/^(?:item|category) .*(?:category|in)$/, { names: "category" }],
  [/^item .*inactive$/, words("from")],
  [/^(?:item|method)$/, words("otherwise")],
  ...slots,
  [/(?:^| )purchases$/, words("debit credit tax")],
  [
    /^item \S+/,
    words("debit credit tax purchases recoverable category inactive unit price because at from"),
  ],
  [/^category \S+/, words("in debit credit tax purchases recoverable because at from")],
  [/^method \S+/, words("debit credit refunds purchases at from")],
  [/^tax \S+/, words("debit credit purchases recoverable from")],
  [/^catalog$/, words("items\u00a0from")],
  [/^source \S+$/, words("csv json ndjson")],
];

const settings: readonly Shape[] = [
  [
    /^$/,
    words(
      "folio target currency currencies fiscal\u00a0year\u00a0from cutover before\u00a0cutover receivable",
    ),
    words("payable deposits recognize\u00a0on compute\u00a0taxes tolerance\u00a0taxes"),
    words(
      "rounding\u00a0taxes rounding\u00a0split rounding\u00a0cash rounding\u00a0exchange exchange\u00a0gain",
    ),
    words("discount payment\u00a0discount"),
    words(
      "credit\u00a0restriction\u00a0to write-off fees group lines description reference texts ignore identity debit credit tax purchases",
    ),
  ],
  [/^folio$/, words("1")],
  [/^target$/, { targets: true }],
  [/^(?:currency|currencies(?: .*,)?)$/, { currencies: true }],
  [/^fiscal$/, words("year\u00a0from")],
  [/^fiscal year$/, words("from")],
  [/^fiscal year from 1$/, words("periods")],
  [/ periods$/, words("month quarter")],
  [/^cutover 1$/, words("refuse skip")],
  [/^before$/, words("cutover")],
  [/^before cutover$/, words("refuse skip to")],
  [
    /^purchases$/,
    words("debit credit tax payment\u00a0discount\u00a0to write-off before\u00a0cutover"),
  ],
  [/^purchases before$/, words("cutover")],
  [/^purchases before cutover$/, words("refuse skip to")],
  [/^purchases payment$/, words("discount\u00a0to")],
  [/^purchases (?:payment discount|write-off)$/, words("to")],
  [/^purchases (?:payment discount|write-off|before cutover) to$/, accounts],
  [/^purchases (?:payment discount|write-off) to \S+$/, words("up\u00a0to")],
  [/^(?:receivable|payable|deposits)$/, accounts],
  [/^recognize$/, words("on")],
  [/^recognize on$/, words("issue payment")],
  [/^recognize on payment$/, words("taxes\u00a0on\u00a0issue")],
  [/^(?:compute|tolerance)$/, words("taxes")],
  [/^rounding$/, words("taxes\u00a0per split\u00a0to\u00a0largest cash exchange\u00a0to")],
  [/^rounding taxes$/, words("per")],
  [/^rounding taxes per$/, words("document line")],
  [/^rounding split$/, words("to\u00a0largest")],
  [/^rounding split to$/, words("largest")],
  [/^rounding split to largest$/, words("line remainder")],
  [/^rounding cash 1$/, words("to")],
  [/^rounding (?:cash 1|exchange) to \S+$/, words("up\u00a0to because")],
  [/^rounding exchange$/, words("to")],
  [/^exchange$/, words("gain")],
  [/^exchange gain \S+$/, words("loss")],
  [/^exchange gain(?: \S+ loss)?$/, accounts],
  [/^discount$/, words("on\u00a0lines to")],
  [/^discount on$/, words("lines")],
  [/^payment$/, words("discount\u00a0to")],
  [/^(?:payment discount|write-off|fees)$/, words("to")],
  [/^payment discount to \S+(?: up to 1)?$/, words("up\u00a0to within")],
  [/^(?:write-off|fees) to \S+$/, words("up\u00a0to")],
  [/^(?:payment discount|credit restriction) .* within 1$/, words("days")],
  [/^payment discount .* %$/, words("base taxes")],
  [/ base$/, words("net total")],
  [/^payment discount .* base \w+$/, words("taxes")],
  [/^payment discount .* taxes$/, words("full discounted")],
  [/^credit restriction to$/, accounts],
  [/^credit restriction to \S+$/, words("within on")],
  [/^credit restriction .* days$/, words("on")],
  [/^credit restriction .* on$/, words("issue payment")],
  [
    /^(?:rounding cash 1|rounding exchange|discount|payment discount|write-off|fees|before cutover) to$/,
    accounts,
  ],
  [/^group$/, words("by"), kinds],
  [/^group [\w-]+$/, words("by")],
  [/^group(?: [\w-]+)? by$/, words("document day week month run")],
  [/^lines$/, words("separate merged")],
  [/^texts$/, words("refuse cut")],
  [/^ignore$/, kinds],
  [/^identity(?: .*,)?$/, { fields: "all" }],
  ...slots,
  [/^(?:purchases )?(?:debit|credit|tax) \S+$/, words("when debit credit tax")],
];

const integrationClauses: readonly Shape[] = [
  [/^$/, words("administration journal description")],
  [/^journal$/, { names: "journal" }],
  [/^journal \S+$/, words("notes")],
  [/^journal \S+ notes$/, { names: "journal" }],
  [/^description(?: ""(?: or "")*)$/, words("or")],
];

const rules: readonly Shape[] = [
  [/^$/, words("debit credit tax purchases")],
  [/^refunds$/, words("debit credit")],
  [/^purchases$/, words("debit credit tax")],
  ...slots,
  [/^(?:refunds |purchases )?(?:debit|credit|tax) \S+$/, words("when debit credit tax")],
];

const sourceClauses: readonly Shape[] = [
  [/^$/, words("delimiter decimal thousands encoding rows"), { fields: "all" }],
  [/(?:^| )rows$/, words("grouped\u00a0by adjacent")],
  [/(?:^| )rows grouped$/, words("by")],
  [/(?:^| )rows grouped by$/, { fields: "all" }],
  [/(?:^| )encoding$/, words("utf-8 utf-16le utf-16be windows-1252")],
  [/=$/, words("column")],
  [/ column ""$/, words("as")],
];

const steps: readonly Shape[] = [
  [/(?:^| )expect$/, words("entry no\u00a0entry problem")],
  [/(?:^| )expect no$/, words("entry")],
  [/(?:^| )expect problem$/, { codes: true }],
  [/(?:^| )(?:entry|applies|credits)$/, documents],
  [/(?:^| )expect entry ""$/, words("on")],
  [/^$/, kinds, words("expect")],
  [
    /(?:^| )(?:payment|refund|sale|deposit|bill-payment) "" 1$/,
    { names: "method", quoted: true },
    words("for"),
  ],
  [/(?:^| )[\w-]+ "" 1 [A-Z]{3}$/, words("at")],
  [/(?:^| )[\w-]+ "" 1(?: .*)?$/, words("for applies credits with"), kinds, words("expect")],
];

const postings: readonly Shape[] = [
  [/(?:^| )(?:debit|credit)$/, accounts],
  [/^$|1$/, words("debit credit")],
];

const lines: readonly Shape[] = [
  [/(?:^| )tax$/, { names: "tax group", quoted: true }],
  [/(?:^| )taxes$/, words("none")],
  [/^$|1$/, { names: "item", quoted: true }, { names: "tax" }, words("taxes\u00a0none")],
];

/** What may stand in a cell of a table, by the name of its column. */
const cells = new Map<string, readonly Offer[]>([
  ["debit", [accounts]],
  ["credit", [accounts]],
  ["purchases", [accounts]],
  ["tax", [groups]],
  ["category", [{ names: "category" }]],
  ["in", [{ names: "category" }]],
  ["class", [classes]],
  ["linked", [words("receivables payables payroll inventory prepayments")]],
  ["status", [words("inactive inactive\u00a0from")]],
]);

/** The offers for a cursor: the clauses around it, outermost first, and the first line of its block. */
export function offersFor(clauses: readonly string[], header: string): readonly Offer[] {
  const [head = "", ...inner] = clauses;
  const clause = clauses.at(-1) ?? "";
  const parent = clauses.at(-2) ?? "";
  if (inner.length === 0) return match(top, clause);
  // `when field in { … }`: the block holds values, wherever the rule stands.
  const field = /(?:^| )(?:when|and) ([\w.]+) (?:not )?in$/.exec(parent)?.[1];
  if (field !== undefined) return [{ valuesOf: field }];
  const keyword = head.split(" ")[0] ?? "";
  switch (keyword) {
    case "book":
      return inner.length === 1 ? match(settings, clause) : [{ targetOptions: true }];
    case "accounts":
    case "items":
    case "categories":
    case "methods":
      return cells.get(columnOf(header, clause)) ?? [];
    case "tax":
    case "item":
    case "category":
    case "method":
      return match(rules, clause);
    case "integration":
      return match(integrationClauses, clause);
    case "source":
    case "catalog":
    case "opening":
      return inner.length === 1 ? match(sourceClauses, clause) : valuesOffer(parent, clause);
    case "test":
      if (inner.length === 1) return match(steps, clause);
      if (/(?:^| )with$/.test(parent)) return /^$/.test(clause) ? [{ fields: "all" }] : [];
      return match(/(?:^| )expect entry ""/.test(lastStep(parent)) ? postings : lines, clause);
    default:
      return [];
  }
}

/** `kind = column "Type" { "Facture" = … }` */
function valuesOffer(parent: string, clause: string): readonly Offer[] {
  const field = /([\w.]+) = column ""(?: as "")?$/.exec(parent)?.[1];
  return field !== undefined && /=$/.test(clause) ? [{ valuesOf: field }] : [];
}

/** A line may hold several steps of a test: the block belongs to the last. */
function lastStep(clause: string): string {
  return clause.slice(Math.max(0, clause.lastIndexOf("expect")));
}

function columnOf(header: string, clause: string): string {
  const columns = header.split("|").map((column) => column.trim());
  return columns[clause.split("|").length - 1] ?? "";
}

function match(shapes: readonly Shape[], clause: string): readonly Offer[] {
  for (const [shape, ...offers] of shapes) {
    const found = shape.exec(clause);
    if (found === null) continue;
    return offers.map((offer) => ("valuesOf" in offer ? { valuesOf: found[1] ?? "" } : offer));
  }
  return [];
}

/** Words apart by spaces; a no-break space holds the words of one completion together. */
function words(list: string): { readonly words: readonly string[] } {
  return { words: list.split(" ").map((word) => word.replaceAll("\u00a0", " ")) };
}
