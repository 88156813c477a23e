// The `book` block: every setting once, with what holds where it is not written.
import { missingSetting } from "../../diagnostics/codes/missing-setting.ts";
import { repeatedSetting } from "../../diagnostics/codes/repeated-setting.ts";
import { unsupportedVersion } from "../../diagnostics/codes/unsupported-version.ts";
import type { BookDeclaration, Name, NumberLiteral, Setting } from "../../syntax/tree.ts";
import type { AccountUse, LimitedAccount, Settings } from "../book.ts";
import { currencies, decimalsOf } from "../currencies.ts";
import { documentKinds } from "../document-fields.ts";
import { type Money, readMoney, zero } from "../money.ts";
import { accountUse } from "./account-use.ts";
import { resolveCurrencies, resolveExchange } from "./currency-settings.ts";
import { amountIn } from "./literals.ts";
import { placeOf, report, type Scope } from "./resolution.ts";
import {
  resolveCashRounding,
  resolveExchangeRounding,
  resolveRounding,
} from "./rounding-settings.ts";
import { resolveOwner, silentSlots } from "./rules.ts";
import { resolveTarget } from "./target-setting.ts";
import { defaultDescription, defaultReference, resolveTemplates } from "./templates.ts";
import { resolveCreditRestriction, resolveTerms } from "./terms.ts";
import { resolveBeforeCutover, resolveCutover, resolveFiscalYear } from "./time-settings.ts";
import { readWord } from "./words.ts";
import { resolveGrouping, resolveIdentity } from "./writing-settings.ts";

/** The version of the language that this compiler reads. */
const version = "1";

/** `whole` is false where part of the block could not be read: then nothing is said to be missing. */
export function resolveSettings(
  scope: Scope,
  declaration: BookDeclaration,
  whole: boolean,
): Settings {
  const settings = withoutRepeats(scope, declaration.settings);
  const place = placeOf(scope, declaration.name.span);
  const need = (setting: string, example: string) => {
    if (whole) report(scope, missingSetting.at(place, { setting, example }));
  };
  const folio = only(settings, "folio");
  if (folio === undefined) need("folio", `folio ${version}`);
  else checkVersion(scope, folio.version);
  const target = resolveTarget(scope, only(settings, "target"));
  if (target === undefined) need("target", "target sage50");
  const currency = only(settings, "currency");
  if (currency === undefined) need("currency", "currency CAD");
  const code =
    currency === undefined
      ? undefined
      : readWord(scope, currency.currency, "currency", currencies.keys());
  const receivable = accountOf(scope, only(settings, "receivable"));
  const payable = accountOf(scope, only(settings, "payable"));
  const deposits = accountOf(scope, only(settings, "deposits"));
  const fiscalYear = resolveFiscalYear(scope, only(settings, "fiscal year"));
  const cutover = resolveCutover(scope, only(settings, "cutover"));
  const cashRounding = resolveCashRounding(scope, only(settings, "rounding cash"));
  const exchangeRounding = resolveExchangeRounding(scope, only(settings, "rounding exchange"));
  const paymentDiscount = resolvePaymentDiscount(scope, only(settings, "payment discount"));
  const creditRestriction = resolveCreditRestriction(scope, only(settings, "credit restriction"));
  const writeOff = limited(scope, only(settings, "write-off"));
  const fees = limited(scope, only(settings, "fees"));
  const bookRules = all(settings, "rule").map(({ rule }) => rule);
  const owner = resolveOwner(scope, "book", bookRules);
  const description = only(settings, "description");
  const reference = only(settings, "reference");
  const tolerance = only(settings, "tolerance");
  const texts = only(settings, "texts");
  const lines = only(settings, "lines");
  return {
    version: 1,
    target: target ?? { name: "", options: new Map(), stated: new Set() },
    currency: code ?? "XXX",
    places: decimalsOf(code ?? ""),
    ...resolveCurrencies(scope, only(settings, "currencies")),
    ...resolveExchange(scope, only(settings, "exchange")),
    ...(exchangeRounding === undefined ? {} : { exchangeRounding }),
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(cutover === undefined ? {} : { cutover }),
    beforeCutover: resolveBeforeCutover(scope, only(settings, "before cutover")),
    ...(receivable === undefined ? {} : { receivable }),
    ...(payable === undefined ? {} : { payable }),
    ...(deposits === undefined ? {} : { deposits }),
    recognize: resolveRecognize(scope, only(settings, "recognize")),
    computeTaxes: only(settings, "compute taxes") !== undefined,
    tolerance:
      (tolerance === undefined
        ? undefined
        : amountIn(scope, tolerance.amount, "tolerance", "not negative")) ??
      oneCent(decimalsOf(code ?? "")),
    ...resolveRounding(scope, only(settings, "rounding taxes"), only(settings, "rounding split")),
    ...(cashRounding === undefined ? {} : { cashRounding }),
    discount: resolveDiscount(scope, only(settings, "discount")),
    ...(paymentDiscount === undefined ? {} : { paymentDiscount }),
    ...(creditRestriction === undefined ? {} : { creditRestriction }),
    ...(writeOff === undefined ? {} : { writeOff }),
    ...(fees === undefined ? {} : { fees }),
    grouping: resolveGrouping(scope, all(settings, "group")),
    mergeLines:
      lines === undefined ||
      readWord(scope, lines.how, "lines", ["separate", "merged"]) !== "separate",
    description:
      description === undefined
        ? defaultDescription(place, payable !== undefined)
        : resolveTemplates(scope, description.patterns),
    reference:
      reference === undefined
        ? defaultReference(place)
        : resolveTemplates(scope, reference.patterns),
    texts:
      (texts === undefined
        ? undefined
        : readWord(scope, texts.policy, "texts", ["refuse", "cut"])) ?? "refuse",
    ignoredKinds: new Set(
      all(settings, "ignore").flatMap(
        ({ documentKind }) => readWord(scope, documentKind, "ignore", documentKinds) ?? [],
      ),
    ),
    identity: resolveIdentity(scope, only(settings, "identity")),
    suppliersNumber: only(settings, "identity") === undefined,
    purchases: resolvePurchases(scope, settings, owner.purchases),
    slots: withReceivable(owner.slots, receivable),
  };
}

/** Or the smallest unit of a currency that has no cents. */
function oneCent(places: number): Money {
  return readMoney(places < 2 ? "1" : "0.01") ?? zero;
}

/** The one setting of a kind. */
function only<Kind extends Setting["setting"]>(
  settings: readonly Setting[],
  kind: Kind,
): (Setting & { readonly setting: Kind }) | undefined {
  return all(settings, kind)[0];
}

function all<Kind extends Setting["setting"]>(
  settings: readonly Setting[],
  kind: Kind,
): readonly (Setting & { readonly setting: Kind })[] {
  return settings.filter(
    (setting): setting is Setting & { readonly setting: Kind } => setting.setting === kind,
  );
}

function withoutRepeats(scope: Scope, settings: readonly Setting[]): readonly Setting[] {
  const seen = new Map<string, Setting>();
  return settings.filter((setting) => {
    const key = keyOf(setting);
    if (key === undefined) return true;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, setting);
      return true;
    }
    const related = {
      place: placeOf(scope, first.keyword),
      message: { en: "It stands here first", fr: "Le premier est ici" },
    };
    const place = placeOf(scope, setting.keyword);
    report(scope, repeatedSetting.at(place, { setting: key }, { related: [related] }));
    return false;
  });
}

/** What may be stated only once. A slot's base is counted where its rules are. */
function keyOf(setting: Setting): string | undefined {
  switch (setting.setting) {
    case "rule":
      return undefined;
    case "group":
    case "ignore":
      return [setting.setting, setting.documentKind?.text].filter(Boolean).join(" ");
    default:
      return setting.setting;
  }
}

function checkVersion(scope: Scope, literal: NumberLiteral): void {
  if (literal.text === version) return;
  const words = { version: literal.text, known: version };
  report(scope, unsupportedVersion.at(placeOf(scope, literal.span), words));
}

function accountOf(scope: Scope, setting: { readonly account: Name } | undefined) {
  return setting === undefined ? undefined : accountUse(scope, setting.account);
}

function limited(
  scope: Scope,
  setting:
    | {
        readonly setting: string;
        readonly account: Name;
        readonly limit: NumberLiteral | undefined;
      }
    | undefined,
): LimitedAccount | undefined {
  if (setting === undefined) return undefined;
  const limit =
    setting.limit === undefined
      ? undefined
      : amountIn(scope, setting.limit, setting.setting, "positive");
  return { ...accountUse(scope, setting.account), ...(limit === undefined ? {} : { limit }) };
}

function resolvePaymentDiscount(
  scope: Scope,
  setting: (Setting & { readonly setting: "payment discount" }) | undefined,
): Settings["paymentDiscount"] {
  const discount = limited(scope, setting);
  const terms = setting?.terms && resolveTerms(scope, setting.terms);
  return discount && (terms === undefined ? discount : { ...discount, terms });
}

function resolvePurchases(
  scope: Scope,
  settings: readonly Setting[],
  slots: Settings["slots"] | undefined,
): Settings["purchases"] {
  const paymentDiscount = limited(scope, only(settings, "purchases payment discount"));
  const writeOff = limited(scope, only(settings, "purchases write-off"));
  return {
    beforeCutover: resolveBeforeCutover(scope, only(settings, "purchases before cutover")),
    ...(paymentDiscount === undefined ? {} : { paymentDiscount }),
    ...(writeOff === undefined ? {} : { writeOff }),
    slots: slots ?? silentSlots,
  };
}

function resolveDiscount(
  scope: Scope,
  setting: { readonly account: Name | undefined } | undefined,
): Settings["discount"] {
  if (setting?.account === undefined) return { to: "lines" };
  return { to: "account", account: accountUse(scope, setting.account) };
}

function resolveRecognize(
  scope: Scope,
  setting: (Setting & { readonly setting: "recognize" }) | undefined,
): Settings["recognize"] {
  if (setting === undefined) return { on: "issue", taxesOnIssue: false };
  return {
    on: readWord(scope, setting.on, "recognize on", ["issue", "payment"]) ?? "issue",
    taxesOnIssue: setting.taxesOnIssue !== undefined,
    place: placeOf(scope, setting.keyword),
  };
}

/** The receivable is the book's base for debits, unless the book writes one (LANGUAGE: "Slots"). */
function withReceivable(
  slots: Settings["slots"],
  receivable: AccountUse | undefined,
): Settings["slots"] {
  if (receivable === undefined || slots.debit.base !== undefined) return slots;
  const { code, place } = receivable;
  const base = { slot: "debit", value: code, valuePlace: place, tests: [], place } as const;
  return { ...slots, debit: { ...slots.debit, base } };
}
