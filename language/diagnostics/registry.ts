// Every diagnostic, by code: one import and one entry each. Pages, examples and tests derive from it.

import { absentField } from "./codes/absent-field.ts";
import { accountBeginning } from "./codes/account-beginning.ts";
import { accountClass } from "./codes/account-class.ts";
import { accountCodeForm } from "./codes/account-code-form.ts";
import { accountNameClash } from "./codes/account-name-clash.ts";
import { accountNameNotTaken } from "./codes/account-name-not-taken.ts";
import { accountPathNotTaken } from "./codes/account-path-not-taken.ts";
import { accountWithoutName } from "./codes/account-without-name.ts";
import { activeInCatalogue } from "./codes/active-in-catalogue.ts";
import { agreeingExceptions } from "./codes/agreeing-exceptions.ts";
import { amountTooLarge } from "./codes/amount-too-large.ts";
import { appliedInOtherCurrency } from "./codes/applied-in-other-currency.ts";
import { appliedNeedsAmount } from "./codes/applied-needs-amount.ts";
import { appliedRateMissing } from "./codes/applied-rate-missing.ts";
import { appliesBeforeCutover } from "./codes/applies-before-cutover.ts";
import { appliesTooMuch } from "./codes/applies-too-much.ts";
import { badAmount } from "./codes/bad-amount.ts";
import { badDateForm } from "./codes/bad-date-form.ts";
import { badRate } from "./codes/bad-rate.ts";
import { badTargetOption } from "./codes/bad-target-option.ts";
import { badTerms } from "./codes/bad-terms.ts";
import { beforeCutover } from "./codes/before-cutover.ts";
import { belowZero } from "./codes/below-zero.ts";
import { categoryCycle } from "./codes/category-cycle.ts";
import { categoryNamedAsItem } from "./codes/category-named-as-item.ts";
import { cellCount } from "./codes/cell-count.ts";
import { characterNotAllowed } from "./codes/character-not-allowed.ts";
import { characterNotHeld } from "./codes/character-not-held.ts";
import { codeForUnknownTax } from "./codes/code-for-unknown-tax.ts";
import { codeGivenTwice } from "./codes/code-given-twice.ts";
import { conflictingExceptions } from "./codes/conflicting-exceptions.ts";
import { controlDiffers } from "./codes/control-differs.ts";
import { counterpartyMissing } from "./codes/counterparty-missing.ts";
import { creditCentsLeft } from "./codes/credit-cents-left.ts";
import { creditTaxUnknown } from "./codes/credit-tax-unknown.ts";
import { creditedBeyond } from "./codes/credited-beyond.ts";
import { creditsUnbilledTax } from "./codes/credits-unbilled-tax.ts";
import { csvColumnsUnfit } from "./codes/csv-columns-unfit.ts";
import { curlyQuotes } from "./codes/curly-quotes.ts";
import { currencyTooFine } from "./codes/currency-too-fine.ts";
import { dataAmount } from "./codes/data-amount.ts";
import { dataByteOrderMark } from "./codes/data-byte-order-mark.ts";
import { dataColumnTwice } from "./codes/data-column-twice.ts";
import { dataColumnUnnamed } from "./codes/data-column-unnamed.ts";
import { dataDate } from "./codes/data-date.ts";
import { dataDelimiterDetected } from "./codes/data-delimiter-detected.ts";
import { dataDelimiterUnclear } from "./codes/data-delimiter-unclear.ts";
import { dataEmptyValue } from "./codes/data-empty-value.ts";
import { dataExponentNumber } from "./codes/data-exponent-number.ts";
import { dataFieldCount } from "./codes/data-field-count.ts";
import { dataFieldNotMapped } from "./codes/data-field-not-mapped.ts";
import { dataForeignFile } from "./codes/data-foreign-file.ts";
import { dataFormulaText } from "./codes/data-formula-text.ts";
import { dataJsonKeyTwice } from "./codes/data-json-key-twice.ts";
import { dataJsonKind } from "./codes/data-json-kind.ts";
import { dataJsonSyntax } from "./codes/data-json-syntax.ts";
import { dataKeyNeverThere } from "./codes/data-key-never-there.ts";
import { dataMark } from "./codes/data-mark.ts";
import { dataMissingColumn } from "./codes/data-missing-column.ts";
import { dataMissingValue } from "./codes/data-missing-value.ts";
import { dataMistakenEncoding } from "./codes/data-mistaken-encoding.ts";
import { dataMoreProblems } from "./codes/data-more-problems.ts";
import { dataMoreRemarks } from "./codes/data-more-remarks.ts";
import { dataNoHeader } from "./codes/data-no-header.ts";
import { dataNoSource } from "./codes/data-no-source.ts";
import { dataNotCanonical } from "./codes/data-not-canonical.ts";
import { dataNul } from "./codes/data-nul.ts";
import { dataOpenQuote } from "./codes/data-open-quote.ts";
import { dataOtherDelimiter } from "./codes/data-other-delimiter.ts";
import { dataRate } from "./codes/data-rate.ts";
import { dataRowsApart } from "./codes/data-rows-apart.ts";
import { dataRowsDisagree } from "./codes/data-rows-disagree.ts";
import { dataSeveralSources } from "./codes/data-several-sources.ts";
import { dataStrayQuote } from "./codes/data-stray-quote.ts";
import { dataTitleLine } from "./codes/data-title-line.ts";
import { dataTooLong } from "./codes/data-too-long.ts";
import { dataTotalRow } from "./codes/data-total-row.ts";
import { dataUndecodable } from "./codes/data-undecodable.ts";
import { dataUnknownColumn } from "./codes/data-unknown-column.ts";
import { dataUnknownKey } from "./codes/data-unknown-key.ts";
import { dataUnknownSource } from "./codes/data-unknown-source.ts";
import { dataUnknownWord } from "./codes/data-unknown-word.ts";
import { dataUnmappedValue } from "./codes/data-unmapped-value.ts";
import { dataVersion } from "./codes/data-version.ts";
import { debtorWithoutNumber } from "./codes/debtor-without-number.ts";
import { decimalComma } from "./codes/decimal-comma.ts";
import { discountBeyondLines } from "./codes/discount-beyond-lines.ts";
import { displayNameRefused } from "./codes/display-name-refused.ts";
import { displayNameTaken } from "./codes/display-name-taken.ts";
import { documentWithoutIntegration } from "./codes/document-without-integration.ts";
import { duplicateDocument } from "./codes/duplicate-document.ts";
import { duplicateName } from "./codes/duplicate-name.ts";
import { emptyName } from "./codes/empty-name.ts";
import { emptyRateRange } from "./codes/empty-rate-range.ts";
import { entityDiffers } from "./codes/entity-differs.ts";
import { entryNumberTwice } from "./codes/entry-number-twice.ts";
import { exceptionChangesNothing } from "./codes/exception-changes-nothing.ts";
import { exceptionNeverApplies } from "./codes/exception-never-applies.ts";
import { exchangeAccountMissing } from "./codes/exchange-account-missing.ts";
import { exchangeRateMissing } from "./codes/exchange-rate-missing.ts";
import { exchangeRatesContradict } from "./codes/exchange-rates-contradict.ts";
import { featureNotOn } from "./codes/feature-not-on.ts";
import { featureUnset } from "./codes/feature-unset.ts";
import { fieldOutOfPlace } from "./codes/field-out-of-place.ts";
import { fieldWithoutAccount } from "./codes/field-without-account.ts";
import { fileTooLong } from "./codes/file-too-long.ts";
import { foreignCurrency } from "./codes/foreign-currency.ts";
import { foreignNotCovered } from "./codes/foreign-not-covered.ts";
import { formulaRefused } from "./codes/formula-refused.ts";
import { formulaWritten } from "./codes/formula-written.ts";
import { groupWithoutTaxCode } from "./codes/group-without-tax-code.ts";
import { groupWithoutVatCode } from "./codes/group-without-vat-code.ts";
import { headerAccount } from "./codes/header-account.ts";
import { hiddenCharacter } from "./codes/hidden-character.ts";
import { idsNotRead } from "./codes/ids-not-read.ts";
import { idsNotUsed } from "./codes/ids-not-used.ts";
import { importAccountTwice } from "./codes/import-account-twice.ts";
import { importAccountType } from "./codes/import-account-type.ts";
import { importAnswerUnmatched } from "./codes/import-answer-unmatched.ts";
import { importCategoryClash } from "./codes/import-category-clash.ts";
import { importClassDiffers } from "./codes/import-class-differs.ts";
import { importClassUnknown } from "./codes/import-class-unknown.ts";
import { importColumnMissing } from "./codes/import-column-missing.ts";
import { importContactKnown } from "./codes/import-contact-known.ts";
import { importContactName } from "./codes/import-contact-name.ts";
import { importContactTwice } from "./codes/import-contact-twice.ts";
import { importIdShared } from "./codes/import-id-shared.ts";
import { importIdTwice } from "./codes/import-id-twice.ts";
import { importIncomeUnknown } from "./codes/import-income-unknown.ts";
import { importItemAlike } from "./codes/import-item-alike.ts";
import { importItemTwice } from "./codes/import-item-twice.ts";
import { importItemUnlinked } from "./codes/import-item-unlinked.ts";
import { importItemWithoutIncome } from "./codes/import-item-without-income.ts";
import { importItemsIncomplete } from "./codes/import-items-incomplete.ts";
import { importLinkedUnknown } from "./codes/import-linked-unknown.ts";
import { importLinkedUnsaid } from "./codes/import-linked-unsaid.ts";
import { importListGoesOn } from "./codes/import-list-goes-on.ts";
import { importNameTaken } from "./codes/import-name-taken.ts";
import { importOtherLedger } from "./codes/import-other-ledger.ts";
import { importOtherList } from "./codes/import-other-list.ts";
import { importRefused } from "./codes/import-refused.ts";
import { importTextNotHeld } from "./codes/import-text-not-held.ts";
import { importUnnumbered } from "./codes/import-unnumbered.ts";
import { inactiveAccount } from "./codes/inactive-account.ts";
import { inactiveAccountUsed } from "./codes/inactive-account-used.ts";
import { inactiveInCatalogue } from "./codes/inactive-in-catalogue.ts";
import { inactiveItemUsed } from "./codes/inactive-item-used.ts";
import { invoiceNumberTwice } from "./codes/invoice-number-twice.ts";
import { itemNotIncome } from "./codes/item-not-income.ts";
import { itemUnmappedAtTarget } from "./codes/item-unmapped-at-target.ts";
import { itemWithoutAccount } from "./codes/item-without-account.ts";
import { journalType } from "./codes/journal-type.ts";
import { kindNotCovered } from "./codes/kind-not-covered.ts";
import { linkedAccount } from "./codes/linked-account.ts";
import { listedDocumentDiffers } from "./codes/listed-document-differs.ts";
import { manyLines } from "./codes/many-lines.ts";
import { methodWithoutAccount } from "./codes/method-without-account.ts";
import { missingAccount } from "./codes/missing-account.ts";
import { missingClause } from "./codes/missing-clause.ts";
import { missingColumn } from "./codes/missing-column.ts";
import { missingField } from "./codes/missing-field.ts";
import { missingSetting } from "./codes/missing-setting.ts";
import { mixedCutover } from "./codes/mixed-cutover.ts";
import { nameNotInIds } from "./codes/name-not-in-ids.ts";
import { namedFileMissing } from "./codes/named-file-missing.ts";
import { namesAnothers } from "./codes/names-anothers.ts";
import { nearValue } from "./codes/near-value.ts";
import { neededTextEmpty } from "./codes/needed-text-empty.ts";
import { negativeDocument } from "./codes/negative-document.ts";
import { nestedTooDeep } from "./codes/nested-too-deep.ts";
import { neverCleared } from "./codes/never-cleared.ts";
import { noBook } from "./codes/no-book.ts";
import { noDepositsAccount } from "./codes/no-deposits-account.ts";
import { noDocuments } from "./codes/no-documents.ts";
import { noFiscalYear } from "./codes/no-fiscal-year.ts";
import { noIntegrations } from "./codes/no-integrations.ts";
import { noItems } from "./codes/no-items.ts";
import { noMethods } from "./codes/no-methods.ts";
import { noNamesAtTarget } from "./codes/no-names-at-target.ts";
import { noPayable } from "./codes/no-payable.ts";
import { noRate } from "./codes/no-rate.ts";
import { noReceivable } from "./codes/no-receivable.ts";
import { noSuchDay } from "./codes/no-such-day.ts";
import { notACashAmount } from "./codes/not-a-cash-amount.ts";
import { notInPack } from "./codes/not-in-pack.ts";
import { notTheReceivable } from "./codes/not-the-receivable.ts";
import { numberNotOfSeries } from "./codes/number-not-of-series.ts";
import { oneItemTwoAccounts } from "./codes/one-item-two-accounts.ts";
import { otherIncomeAccount } from "./codes/other-income-account.ts";
import { outOfPlaceInPack } from "./codes/out-of-place-in-pack.ts";
import { outsideFiscalYear } from "./codes/outside-fiscal-year.ts";
import { overLimit } from "./codes/over-limit.ts";
import { overpaid } from "./codes/overpaid.ts";
import { packHoldsBook } from "./codes/pack-holds-book.ts";
import { packInsideBook } from "./codes/pack-inside-book.ts";
import { packNotUsed } from "./codes/pack-not-used.ts";
import { packTaxIncomplete } from "./codes/pack-tax-incomplete.ts";
import { packUsedTwice } from "./codes/pack-used-twice.ts";
import { patternNotHeld } from "./codes/pattern-not-held.ts";
import { patternTooLong } from "./codes/pattern-too-long.ts";
import { placeholderWithoutFallback } from "./codes/placeholder-without-fallback.ts";
import { purchaseVatCodesUnstated } from "./codes/purchase-vat-codes-unstated.ts";
import { rateOfHomeCurrency } from "./codes/rate-of-home-currency.ts";
import { receivableNotLinked } from "./codes/receivable-not-linked.ts";
import { receivableOfQuickbooks } from "./codes/receivable-of-quickbooks.ts";
import { refundNamesNothing } from "./codes/refund-names-nothing.ts";
import { refundOfPartPayment } from "./codes/refund-of-part-payment.ts";
import { refundReopens } from "./codes/refund-reopens.ts";
import { refundedBeyond } from "./codes/refunded-beyond.ts";
import { refusedAppliedDocument } from "./codes/refused-applied-document.ts";
import { repeatedClause } from "./codes/repeated-clause.ts";
import { repeatedSetting } from "./codes/repeated-setting.ts";
import { saidTwice } from "./codes/said-twice.ts";
import { saleUnderpaid } from "./codes/sale-underpaid.ts";
import { sentDocumentVoid } from "./codes/sent-document-void.ts";
import { seriesForm } from "./codes/series-form.ts";
import { seriesLast } from "./codes/series-last.ts";
import { seriesOverlap } from "./codes/series-overlap.ts";
import { seriesRepeats } from "./codes/series-repeats.ts";
import { seriesRunningOut } from "./codes/series-running-out.ts";
import { seriesTooWide } from "./codes/series-too-wide.ts";
import { settingNotForDocuments } from "./codes/setting-not-for-documents.ts";
import { settledTwice } from "./codes/settled-twice.ts";
import { settlesAnothers } from "./codes/settles-anothers.ts";
import { severalLinkedLines } from "./codes/several-linked-lines.ts";
import { sharedNumber } from "./codes/shared-number.ts";
import { sideNotMapped } from "./codes/side-not-mapped.ts";
import { slotOutOfPlace } from "./codes/slot-out-of-place.ts";
import { sourceWithoutField } from "./codes/source-without-field.ts";
import { staleItem } from "./codes/stale-item.ts";
import { strayBrace } from "./codes/stray-brace.ts";
import { strayText } from "./codes/stray-text.ts";
import { targetHomeCurrency } from "./codes/target-home-currency.ts";
import { targetNameNotTaken } from "./codes/target-name-not-taken.ts";
import { taxDiffers } from "./codes/tax-differs.ts";
import { taxGap } from "./codes/tax-gap.ts";
import { taxGroupsDiffer } from "./codes/tax-groups-differ.ts";
import { taxLinesUnstated } from "./codes/tax-lines-unstated.ts";
import { taxNotInForce } from "./codes/tax-not-in-force.ts";
import { taxNotOnReturn } from "./codes/tax-not-on-return.ts";
import { taxOnJournalLine } from "./codes/tax-on-journal-line.ts";
import { taxOverlap } from "./codes/tax-overlap.ts";
import { taxTwiceInGroup } from "./codes/tax-twice-in-group.ts";
import { taxWithoutAccount } from "./codes/tax-without-account.ts";
import { taxWithoutCode } from "./codes/tax-without-code.ts";
import { taxWithoutLine } from "./codes/tax-without-line.ts";
import { taxWithoutPurchases } from "./codes/tax-without-purchases.ts";
import { taxWithoutRates } from "./codes/tax-without-rates.ts";
import { taxesDifferAtTarget } from "./codes/taxes-differ-at-target.ts";
import { taxesNotStated } from "./codes/taxes-not-stated.ts";
import { testEntryDiffers } from "./codes/test-entry-differs.ts";
import { testEntryMissing } from "./codes/test-entry-missing.ts";
import { testEntryUnexpected } from "./codes/test-entry-unexpected.ts";
import { testProblemMissing } from "./codes/test-problem-missing.ts";
import { textTooLong } from "./codes/text-too-long.ts";
import { tooManyLines } from "./codes/too-many-lines.ts";
import { tooManyProblems } from "./codes/too-many-problems.ts";
import { tooManyRemarks } from "./codes/too-many-remarks.ts";
import { tooPrecise } from "./codes/too-precise.ts";
import { totalDiffers } from "./codes/total-differs.ts";
import { twoBooks } from "./codes/two-books.ts";
import { unclosedBrace } from "./codes/unclosed-brace.ts";
import { unexpectedWord } from "./codes/unexpected-word.ts";
import { unknownAccount } from "./codes/unknown-account.ts";
import { unknownAppliedDocument } from "./codes/unknown-applied-document.ts";
import { unknownCategory } from "./codes/unknown-category.ts";
import { unknownColumn } from "./codes/unknown-column.ts";
import { unknownControl } from "./codes/unknown-control.ts";
import { unknownDeclaration } from "./codes/unknown-declaration.ts";
import { unknownDocumentItem } from "./codes/unknown-document-item.ts";
import { unknownDocumentTax } from "./codes/unknown-document-tax.ts";
import { unknownDocumentTaxGroup } from "./codes/unknown-document-tax-group.ts";
import { unknownEscape } from "./codes/unknown-escape.ts";
import { unknownField } from "./codes/unknown-field.ts";
import { unknownItem } from "./codes/unknown-item.ts";
import { unknownJournal } from "./codes/unknown-journal.ts";
import { unknownMethod } from "./codes/unknown-method.ts";
import { unknownPack } from "./codes/unknown-pack.ts";
import { unknownPlaceholder } from "./codes/unknown-placeholder.ts";
import { unknownProblemCode } from "./codes/unknown-problem-code.ts";
import { unknownTarget } from "./codes/unknown-target.ts";
import { unknownTargetOption } from "./codes/unknown-target-option.ts";
import { unknownTax } from "./codes/unknown-tax.ts";
import { unknownTaxGroup } from "./codes/unknown-tax-group.ts";
import { unknownWord } from "./codes/unknown-word.ts";
import { unmappedItem } from "./codes/unmapped-item.ts";
import { unmappedMethod } from "./codes/unmapped-method.ts";
import { unopenedBrace } from "./codes/unopened-brace.ts";
import { unsupportedVersion } from "./codes/unsupported-version.ts";
import { unterminatedText } from "./codes/unterminated-text.ts";
import { untestableField } from "./codes/untestable-field.ts";
import { unusedAccount } from "./codes/unused-account.ts";
import { unusedName } from "./codes/unused-name.ts";
import { unusualAccountClass } from "./codes/unusual-account-class.ts";
import { valueNotQuoted } from "./codes/value-not-quoted.ts";
import { valueOfWrongType } from "./codes/value-of-wrong-type.ts";
import { versionUnknown } from "./codes/version-unknown.ts";
import { wrongKindOfName } from "./codes/wrong-kind-of-name.ts";
import type { Diagnostic } from "./define.ts";

/** Sorted by code. `never` lets diagnostics with different words stand in one list. */
export const registry: readonly Diagnostic<never>[] = [
  unexpectedWord,
  unknownDeclaration,
  unterminatedText,
  unclosedBrace,
  characterNotAllowed,
  unknownColumn,
  cellCount,
  unknownEscape,
  hiddenCharacter,
  strayText,
  unopenedBrace,
  decimalComma,
  saidTwice,
  curlyQuotes,
  missingColumn,
  emptyName,
  unknownAccount,
  unknownTax,
  unknownTaxGroup,
  unknownCategory,
  unknownMethod,
  unknownItem,
  wrongKindOfName,
  duplicateName,
  noBook,
  twoBooks,
  missingSetting,
  repeatedSetting,
  repeatedClause,
  unknownWord,
  unknownTarget,
  unknownTargetOption,
  badTargetOption,
  noSuchDay,
  unknownPack,
  categoryCycle,
  unknownField,
  unsupportedVersion,
  missingClause,
  namedFileMissing,
  unknownProblemCode,
  linkedAccount,
  headerAccount,
  inactiveAccount,
  accountClass,
  unusualAccountClass,
  accountCodeForm,
  unusedAccount,
  unusedName,
  unknownJournal,
  noIntegrations,
  packHoldsBook,
  notInPack,
  packNotUsed,
  packTaxIncomplete,
  outOfPlaceInPack,
  packInsideBook,
  packUsedTwice,
  noPayable,
  taxWithoutPurchases,
  untestableField,
  slotOutOfPlace,
  valueNotQuoted,
  valueOfWrongType,
  badDateForm,
  sourceWithoutField,
  unknownPlaceholder,
  placeholderWithoutFallback,
  strayBrace,
  patternNotHeld,
  patternTooLong,
  itemWithoutAccount,
  methodWithoutAccount,
  noItems,
  noMethods,
  unmappedItem,
  staleItem,
  inactiveInCatalogue,
  activeInCatalogue,
  neverCleared,
  conflictingExceptions,
  agreeingExceptions,
  exceptionNeverApplies,
  exceptionChangesNothing,
  fieldWithoutAccount,
  seriesForm,
  seriesLast,
  seriesOverlap,
  seriesRepeats,
  seriesRunningOut,
  seriesTooWide,
  documentWithoutIntegration,
  journalType,
  badTerms,
  badAmount,
  badRate,
  taxWithoutAccount,
  taxWithoutRates,
  taxGap,
  taxOverlap,
  emptyRateRange,
  taxNotInForce,
  taxTwiceInGroup,
  noFiscalYear,
  noDepositsAccount,
  noReceivable,
  exchangeAccountMissing,
  dataUndecodable,
  dataNul,
  dataByteOrderMark,
  dataDelimiterDetected,
  dataDelimiterUnclear,
  dataNoHeader,
  dataFieldCount,
  dataStrayQuote,
  dataOpenQuote,
  dataTooLong,
  dataColumnTwice,
  dataColumnUnnamed,
  dataUnknownColumn,
  dataUnknownKey,
  dataMissingColumn,
  dataMissingValue,
  dataFieldNotMapped,
  dataAmount,
  dataDate,
  dataUnknownWord,
  dataUnmappedValue,
  dataRate,
  dataEmptyValue,
  dataRowsDisagree,
  dataRowsApart,
  dataJsonSyntax,
  dataJsonKeyTwice,
  dataJsonKind,
  dataVersion,
  dataNoSource,
  dataSeveralSources,
  dataUnknownSource,
  dataNotCanonical,
  dataMark,
  dataMoreProblems,
  duplicateDocument,
  unknownDocumentItem,
  unmappedMethod,
  unknownDocumentTax,
  unknownDocumentTaxGroup,
  inactiveItemUsed,
  absentField,
  taxesNotStated,
  totalDiffers,
  taxDiffers,
  kindNotCovered,
  missingAccount,
  overLimit,
  unknownAppliedDocument,
  beforeCutover,
  appliesBeforeCutover,
  appliesTooMuch,
  outsideFiscalYear,
  foreignCurrency,
  creditTaxUnknown,
  creditCentsLeft,
  taxWithoutLine,
  taxGroupsDiffer,
  refundNamesNothing,
  missingField,
  nearValue,
  noRate,
  tooPrecise,
  controlDiffers,
  appliedNeedsAmount,
  unknownControl,
  mixedCutover,
  overpaid,
  notACashAmount,
  inactiveAccountUsed,
  sharedNumber,
  fieldOutOfPlace,
  dataForeignFile,
  dataMistakenEncoding,
  dataOtherDelimiter,
  dataTotalRow,
  dataKeyNeverThere,
  refusedAppliedDocument,
  dataTitleLine,
  dataMoreRemarks,
  noDocuments,
  sideNotMapped,
  dataFormulaText,
  settledTwice,
  creditedBeyond,
  discountBeyondLines,
  saleUnderpaid,
  refundOfPartPayment,
  namesAnothers,
  refundedBeyond,
  refundReopens,
  belowZero,
  creditsUnbilledTax,
  importColumnMissing,
  importClassUnknown,
  importClassDiffers,
  importAccountTwice,
  importLinkedUnsaid,
  importAccountType,
  importOtherLedger,
  importTextNotHeld,
  importLinkedUnknown,
  importUnnumbered,
  importItemWithoutIncome,
  importCategoryClash,
  importItemTwice,
  importItemAlike,
  importItemsIncomplete,
  importIncomeUnknown,
  importItemUnlinked,
  importOtherList,
  dataExponentNumber,
  importContactTwice,
  importNameTaken,
  importContactKnown,
  importContactName,
  idsNotRead,
  importIdTwice,
  importIdShared,
  importRefused,
  importAnswerUnmatched,
  importListGoesOn,
  exchangeRateMissing,
  rateOfHomeCurrency,
  appliedInOtherCurrency,
  exchangeRatesContradict,
  appliedRateMissing,
  foreignNotCovered,
  numberNotOfSeries,
  textTooLong,
  characterNotHeld,
  taxLinesUnstated,
  taxWithoutCode,
  accountNameClash,
  accountPathNotTaken,
  amountTooLarge,
  manyLines,
  tooManyLines,
  accountWithoutName,
  accountNameNotTaken,
  counterpartyMissing,
  severalLinkedLines,
  entryNumberTwice,
  csvColumnsUnfit,
  neededTextEmpty,
  accountBeginning,
  taxNotOnReturn,
  formulaWritten,
  formulaRefused,
  targetHomeCurrency,
  currencyTooFine,
  noNamesAtTarget,
  idsNotUsed,
  displayNameRefused,
  displayNameTaken,
  negativeDocument,
  taxOnJournalLine,
  itemUnmappedAtTarget,
  oneItemTwoAccounts,
  otherIncomeAccount,
  taxesDifferAtTarget,
  groupWithoutTaxCode,
  notTheReceivable,
  itemNotIncome,
  categoryNamedAsItem,
  settingNotForDocuments,
  receivableOfQuickbooks,
  targetNameNotTaken,
  debtorWithoutNumber,
  receivableNotLinked,
  featureUnset,
  featureNotOn,
  invoiceNumberTwice,
  purchaseVatCodesUnstated,
  settlesAnothers,
  entityDiffers,
  versionUnknown,
  listedDocumentDiffers,
  sentDocumentVoid,
  nameNotInIds,
  codeForUnknownTax,
  groupWithoutVatCode,
  codeGivenTwice,
  fileTooLong,
  nestedTooDeep,
  tooManyProblems,
  tooManyRemarks,
  testEntryDiffers,
  testEntryMissing,
  testEntryUnexpected,
  testProblemMissing,
];
