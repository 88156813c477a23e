// The amounts that recipes speak of, worked out of what documents state, as data (LANGUAGE: "What a document becomes").

import type { Settings } from "../model/book.ts";
import { rateText } from "../model/money.ts";
import type { Amount, NamedAmount } from "./plan.ts";
import { purchaseAmounts } from "./purchase-recipes.ts";
import { field, minus, named, plus } from "./templates.ts";

/**
 * The amounts that recipes speak of. A discount of the document lowers what its lines are taxed on, whether it is
 * posted with them or on an account of its own. Of an exclusive price the net is the price; of an inclusive one it is what
 * remains after the taxes inside, each line bearing its part.
 */
export function namedAmounts(settings: Settings): readonly NamedAmount[] {
  const discountShare: Amount = {
    node: "spread",
    of: field("discount"),
    by: field("line.amount"),
    leftover: settings.leftover,
  };
  const taxShare: Amount = {
    node: "by credit",
    cumulative: { node: "cumulative", of: "tax" },
    otherwise: {
      node: "spread",
      of: named("tax.amount"),
      by: named("line.priced"),
      leftover: settings.leftover,
    },
  };
  const round = settings.roundTaxes;
  const buys = settings.payable !== undefined;
  // A supplier states the taxes of its own terms: only what customers buy is worked out here.
  const lessTerms = (amount: Amount): Amount => {
    const sold = lessDiscount(settings, amount);
    return sold === amount || !buys ? sold : { node: "by side", sold, bought: amount };
  };
  const taxed = lessTerms(named("line.taxable"));
  const computed: Amount = {
    node: "by prices",
    exclusive: { node: "tax", base: taxed, inside: false, round },
    inclusive: { node: "tax", base: taxed, inside: true, round },
  };
  const onLines = settings.discount.to === "lines";
  const discounted = (amount: Amount) => minus(amount, named("line.discount"));
  /** An account of its own is for the discounts that the firm gives; those that it gets lower what it buys. */
  const bySide = (sold: Amount, bought: Amount): Amount =>
    onLines ? bought : buys ? { node: "by side", sold, bought } : sold;
  return [
    { name: "line.discount", of: "line", is: discountShare },
    {
      name: "line.priced",
      of: "line",
      is: bySide(field("line.amount"), discounted(field("line.amount"))),
    },
    {
      name: "line.taxable",
      of: "line",
      is: bySide(discounted(named("line.priced")), named("line.priced")),
    },
    { name: "tax.computed", of: "tax", is: computed },
    {
      name: "tax.amount",
      of: "tax",
      is: {
        node: "stated",
        field: "tax.amount",
        otherwise: {
          node: "by credit",
          cumulative: { node: "sum", over: "lines", of: { node: "cumulative", of: "tax" } },
          otherwise: settings.computeTaxes ? named("tax.computed") : "refuse",
        },
      },
    },
    {
      name: "line.net",
      of: "line",
      is: {
        node: "by prices",
        exclusive: named("line.priced"),
        inclusive: minus(named("line.priced"), { node: "sum", over: "taxes", of: taxShare }),
      },
    },
    {
      name: "tax.base",
      of: "tax",
      is: {
        node: "sum",
        over: "lines",
        of: lessTerms(bySide(discounted(named("line.net")), named("line.net"))),
      },
    },
    {
      name: "document.total",
      of: "document",
      is: minus(
        plus(
          plus(
            { node: "sum", over: "lines", of: named("line.net") },
            { node: "sum", over: "taxes", of: named("tax.amount") },
          ),
          field("surcharge"),
        ),
        bySide(field("discount"), { node: "zero" }),
      ),
    },
    ...purchaseAmounts(settings, taxShare),
    {
      name: "payment.settled",
      of: "document",
      is: plus(plus(field("amount"), field("rounding")), {
        node: "sum",
        over: "applications",
        of: minus(
          plus(plus(field("applies.discount"), field("applies.writeOff")), field("applies.waived")),
          field("applies.kept"),
        ),
      }),
    },
    {
      name: "payment.control",
      of: "document",
      is: minus(named("payment.settled"), {
        node: "sum",
        over: "applications",
        of: plus(field("applies.older"), field("applies.held")),
      }),
    },
  ];
}

/** In some countries taxes are due on the price less the payment discount, whether it is taken or not. */
function lessDiscount({ paymentDiscount }: Settings, amount: Amount): Amount {
  const terms = paymentDiscount?.terms;
  if (terms === undefined || !terms.taxesDiscounted) return amount;
  return minus(amount, { node: "part", of: amount, rate: rateText(terms.rate) });
}
