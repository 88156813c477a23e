// What customers may leave out by paying in time, as AFAS takes it: switched on in the administration, and then complete.
import { featureNotOn } from "../diagnostics/codes/feature-not-on.ts";
import { featureUnset } from "../diagnostics/codes/feature-unset.ts";
import type { Fix, Problem } from "../diagnostics/problem.ts";
import type { Book, Settings } from "../model/book.ts";

export function checkTerms({ settings, place }: Book): readonly Problem[] {
  const { target, paymentDiscount, creditRestriction } = settings;
  const used = [
    {
      feature: "payment discount",
      account: paymentDiscount,
      days: paymentDiscount?.terms?.days,
      needsDays: true,
    },
    {
      feature: "credit restriction",
      account: creditRestriction,
      days: creditRestriction?.days,
      needsDays: false,
    },
  ] as const;
  return used.flatMap(({ feature, account, days, needsDays }) => {
    const more = { target: "afas" };
    if (target.options.get(feature) !== "on") {
      if (account === undefined || days === undefined) return [];
      const fixes = switchedOn(target, feature);
      return [featureNotOn.at(account.place, { feature }, { ...more, fixes })];
    }
    if (account === undefined) {
      return [featureUnset.at(target.place ?? place, { feature, lacks: "account" }, more)];
    }
    if (days !== undefined || !needsDays) return [];
    return [featureUnset.at(account.place, { feature, lacks: "days" }, more)];
  });
}

function switchedOn({ room }: Settings["target"], option: string): readonly Fix[] {
  if (room === undefined) return [];
  const { file, span } = room.place;
  const text = room.inBlock ? `${option} on\n    ` : ` {\n    ${option} on\n  }`;
  const title = { en: `Write ${option} on`, fr: `Écrire ${option} on` };
  return [{ title, edits: [{ file, span, text }] }];
}
