// Settings that the target or another setting needs.
import { noDepositsAccount } from "../diagnostics/codes/no-deposits-account.ts";
import { noFiscalYear } from "../diagnostics/codes/no-fiscal-year.ts";
import { noReceivable } from "../diagnostics/codes/no-receivable.ts";
import type { Problem, TextPlace } from "../diagnostics/problem.ts";
import type { Setting } from "../syntax/tree.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { type Check, type CheckContext, isDoubtful } from "./context.ts";

export const neededSettings: Check = {
  id: "needed-settings",
  run: (context) =>
    isDoubtful(context, context.book.place)
      ? []
      : [...fiscalYear(context), ...deposits(context), ...receivable(context)],
};

/** A setting that is there but wrong is not missing. */
function isStated({ trees }: CheckContext, name: Setting["setting"]): boolean {
  return trees
    .flatMap(({ pieces }) => pieces.flatMap(({ declarations }) => declarations))
    .some((one) => one.kind === "book" && one.settings.some(({ setting }) => setting === name));
}

function fiscalYear(context: CheckContext): readonly Problem[] {
  const { book, target } = context;
  if (target === undefined || !target.needsFiscalYear) return [];
  if (isStated(context, "fiscal year")) return [];
  return [noFiscalYear.at(book.place, { target: target.title }, { target: target.name })];
}

function deposits(context: CheckContext): readonly Problem[] {
  const { settings, sources } = context.book;
  if (isStated(context, "deposits")) return [];
  const { recognize, ignoredKinds } = settings;
  const needs: [TextPlace, Bilingual][] = [];
  if (recognize.on === "payment" && recognize.place !== undefined) {
    const feature = { en: "recognizing on payment", fr: "la constatation à l’encaissement" };
    needs.push([recognize.place, feature]);
  }
  for (const { mapping } of sources) {
    const kind = mapping.fields.get("kind");
    const gives =
      kind?.constant === "deposit" || [...(kind?.values.values() ?? [])].includes("deposit");
    if (kind === undefined || !gives || ignoredKinds.has("deposit")) continue;
    needs.push([kind.place, { en: "the kind “deposit”", fr: "le type «\u00a0deposit\u00a0»" }]);
  }
  return needs.map(([place, feature]) => noDepositsAccount.at(place, { feature }));
}

function receivable(context: CheckContext): readonly Problem[] {
  const { settings } = context.book;
  if (isStated(context, "receivable")) return [];
  const { deposits: held, discount } = settings;
  return [
    ...(held === undefined
      ? []
      : [
          noReceivable.at(held.place, {
            feature: { en: "“deposits”", fr: "«\u00a0deposits\u00a0»" },
          }),
        ]),
    ...(discount.to === "lines"
      ? []
      : [
          noReceivable.at(discount.account.place, {
            feature: { en: "“discount to”", fr: "«\u00a0discount to\u00a0»" },
          }),
        ]),
  ];
}
