// Every limit of Folio, in one place, each with its reason. Past a limit there is a sentence with a place, never a crash.

// --- Books ------------------------------------------------------------------------------------------------

/** Characters of one file of a book: forty thousand lines, more than any firm has items, methods and accounts. */
export const bookFileLength = 1_048_576;
/** Nested braces in one piece, and lists in one document of JSON: readers call themselves once a level. */
export const nestingDepth = 64;
/** Syntax problems told per file: past them it is not a book, or one mistake brings all the others. */
export const syntaxProblems = 200;
/** Errors, and remarks, told per file of a book: more than a person works through in a day. */
export const bookProblems = 1_000;

// --- Data -------------------------------------------------------------------------------------------------

/** Bytes of one data file: rows are counted in 32 bits, and no system exports as much in one go. */
export const dataFileBytes = 2_147_483_648;
/** Characters of one record of a CSV file, quoted line breaks included: it is held in memory as a whole. */
export const recordLength = 1_048_576;
/** Characters of one document in JSON, all its lines included: it is held in memory as a whole. */
export const documentLength = 16_777_216;
/** Characters of one cell of a data file: as many as a cell of a spreadsheet can hold. */
export const cellLength = 32_767;
/** Columns of a data file: the widest export known has two hundred. */
export const columnCount = 1_024;
/** Lines of one document: they are booked together, so they are held in memory together. */
export const documentLines = 100_000;
/** Problems told per data file, and errors and remarks on its documents; the rest are counted. */
export const dataProblems = 1_000;
/** Problems counted per data file: past them it is no such file, and a gigabyte of it would be read for nothing. */
export const countedDataProblems = 100_000;
/** Refused documents that are remembered, so that what names them is no second mistake; void ones with places. */
export const refusedDocuments = 10_000;
/** Documents looked at for the numbers that were meant where no document has them: a few seconds in all. */
export const nearNumbers = 2_000_000;
/** Names looked at for those that were meant where the book does not have a document's: as long. */
export const nearNames = 10_000_000;

// --- Values -----------------------------------------------------------------------------------------------

/** Digits of an amount before the decimal mark: a thousand times what any currency has in circulation. */
export const amountIntegerDigits = 18;
/** Digits behind it: rates of exchange have six, cash has two. */
export const amountFractionDigits = 6;
/** Years that a date may have: a slip of the hand gives 206 or 20226. */
export const firstYear = 1900;
export const lastYear = 2199;

// --- What is shown ----------------------------------------------------------------------------------------

/** Characters of a message: what a user wrote at its greatest length would bury the rest of the sentence. */
export const sentenceLength = 480;
/** Lines of entries on the accountant's page; past them, only how many more there are. */
export const pageEntryLines = 10_000;
/** Rows of any other list on that page. */
export const pageListRows = 1_000;
