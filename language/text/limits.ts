// Every limit of Folio, in one place. Past a limit there is a problem, never a crash.

/** Characters of one file of a book. */
export const bookFileLength = 1_048_576;
/** Nested braces in one piece. */
export const nestingDepth = 64;
/** Syntax problems told per file; past them, only that there are more. */
export const syntaxProblems = 200;
/** Bytes of one data file: rows are counted in 32 bits, and no system exports as much in one go. */
export const dataFileBytes = 2_147_483_648;
/** Characters of one record of a CSV file, quoted line breaks included. */
export const recordLength = 1_048_576;
/** Characters of one document in JSON, all its lines included. */
export const documentLength = 16_777_216;
/** Characters of one cell of a data file. */
export const cellLength = 32_767;
/** Columns of a data file. */
export const columnCount = 1_024;
/** Digits of an amount before and after the decimal mark. */
export const amountIntegerDigits = 18;
export const amountFractionDigits = 6;
/** Lines of one document. */
export const documentLines = 100_000;
/** Characters of a message: what a user wrote at its greatest length would bury the rest of the sentence. */
export const sentenceLength = 480;
/** Problems of the data told in one run; the rest are counted. */
export const dataProblems = 1_000;
/** Lines of entries on the accountant's page; past them, only how many more there are. */
export const pageEntryLines = 10_000;
/** Rows of any other list on that page. */
export const pageListRows = 1_000;
/** Documents that were refused and are remembered, so that what names them is not told as a second mistake. */
export const refusedDocuments = 10_000;
/** Years that a date may have. */
export const firstYear = 1900;
export const lastYear = 2199;
