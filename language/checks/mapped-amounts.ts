// Sources that fill amounts for which the book names no account.
import { fieldWithoutAccount } from "../diagnostics/codes/field-without-account.ts";
import type { Check } from "./context.ts";

export const mappedAmounts: Check = {
  id: "mapped-amounts",
  run: ({ book: { settings, sources } }) => {
    const accounts = [
      ["fee", "fees", settings.fees],
      ["rounding", "rounding cash", settings.cashRounding],
      ["applies.discount", "payment discount", settings.paymentDiscount],
      ["surcharge", "credit restriction", settings.creditRestriction],
      ["applies.waived", "credit restriction", settings.creditRestriction],
      ["applies.kept", "credit restriction", settings.creditRestriction],
      ["applies.writeOff", "write-off", settings.writeOff],
    ] as const;
    return sources.flatMap(({ mapping }) =>
      accounts.flatMap(([field, setting, account]) => {
        const mapped = mapping.fields.get(field);
        if (mapped === undefined || account !== undefined) return [];
        return [fieldWithoutAccount.at(mapped.place, { field, setting })];
      }),
    );
  },
};
