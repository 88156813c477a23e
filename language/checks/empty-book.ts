// A book without items or without methods of payment.
import { noItems } from "../diagnostics/codes/no-items.ts";
import { noMethods } from "../diagnostics/codes/no-methods.ts";
import { type Check, hasBrokenPieces } from "./context.ts";

export const emptyBook: Check = {
  id: "empty-book",
  run: (context) => {
    const { book } = context;
    if (hasBrokenPieces(context)) return [];
    const items = book.items.size > 0 || book.otherwise.item !== undefined;
    const methods = book.methods.size > 0 || book.otherwise.method !== undefined;
    return [
      ...(items ? [] : [noItems.at(book.place, {})]),
      ...(methods ? [] : [noMethods.at(book.place, {})]),
    ];
  },
};
