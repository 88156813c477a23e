// What documents of suppliers post: the recipes of sales in the mirror, and taxes that may not all come back.
import type { Settings } from "../model/book.ts";
import type { AccountChoice, Amount, NamedAmount, PostingTemplate } from "./plan.ts";
import {
  clearing,
  creditingOlder,
  field,
  minus,
  named,
  post,
  setting,
  turnedRound,
} from "./templates.ts";

/**
 * What of each tax comes back, and what of all taxes stays with each line. The part that does not come back is in
 * proportion to what each line bears of the tax; the cent that is left has the owner that all splits give it.
 */
export function purchaseAmounts(settings: Settings, taxShare: Amount): readonly NamedAmount[] {
  if (settings.payable === undefined) return [];
  const unrecovered: Amount = { node: "unrecovered", of: taxShare };
  const counted: Amount = { node: "cumulative", of: "unrecovered" };
  const left = minus(named("tax.amount"), named("tax.recovered"));
  return [
    {
      name: "tax.recovered",
      of: "tax",
      is: {
        node: "by credit",
        cumulative: minus(named("tax.amount"), { node: "sum", over: "lines", of: counted }),
        otherwise: {
          node: "round",
          of: minus(named("tax.amount"), { node: "sum", over: "lines", of: unrecovered }),
        },
      },
    },
    {
      name: "line.unrecovered",
      of: "line",
      is: {
        node: "sum",
        over: "taxes",
        of: {
          node: "by credit",
          cumulative: counted,
          otherwise: { node: "spread", of: left, by: unrecovered, leftover: settings.leftover },
        },
      },
    },
  ];
}

export function purchasePostings(
  kind: "bill" | "bill-credit" | "bill-payment",
  settings: Settings,
): readonly PostingTemplate[] {
  // A book without a payable takes no documents of suppliers.
  if (settings.payable === undefined) return [];
  switch (kind) {
    case "bill":
      return billed("bill");
    case "bill-credit":
      return creditingOlder(turnedRound(credited("bill-credit")), accountBeforeCutover(settings));
    case "bill-payment":
      return paid(settings);
  }
}

function billed(kind: string): PostingTemplate[] {
  const net = named("line.net");
  return [
    post(`${kind}.line.debit`, "line", "debit", "expense", slot("item", "debit"), net),
    post(
      `${kind}.line.unrecovered`,
      "line",
      "debit",
      "unrecovered",
      slot("item", "debit"),
      named("line.unrecovered"),
    ),
    post(`${kind}.tax.debit`, "tax", "debit", "tax", slot("tax", "debit"), named("tax.recovered")),
    post(`${kind}.line.credit`, "line", "credit", "control", slot("item", "credit"), net),
    post(
      `${kind}.tax.credit`,
      "tax",
      "credit",
      "control",
      slot("tax", "credit"),
      named("tax.amount"),
    ),
  ];
}

/** What is billed, and what completes a credit, as for customers. */
function credited(kind: string): PostingTemplate[] {
  const completion = (side: "debit" | "credit", role: PostingTemplate["role"]) =>
    post(
      `${kind}.completion.${side}`,
      "completion",
      side,
      role,
      slot("item", side),
      field("completion.amount"),
    );
  return [...billed(kind), completion("debit", "expense"), completion("credit", "control")];
}

/** Money out, and what settles a bill without money; what is older than the cutover does not touch the payable. */
function paid(settings: Settings): PostingTemplate[] {
  const { cashRounding, purchases } = settings;
  const beside: readonly [
    string,
    PostingTemplate["each"],
    PostingTemplate["role"],
    string | undefined,
    string,
  ][] = [
    [
      "purchases payment discount",
      "application",
      "discount",
      purchases.paymentDiscount?.code,
      "applies.discount",
    ],
    [
      "purchases write-off",
      "application",
      "discount",
      purchases.writeOff?.code,
      "applies.writeOff",
    ],
    ["rounding cash", "document", "rounding", cashRounding?.account.code, "rounding"],
  ];
  const before = accountBeforeCutover(settings);
  return [
    clearing(
      post(
        "bill-payment.control",
        "document",
        "debit",
        "control",
        slot("method", "debit"),
        named("payment.control"),
      ),
    ),
    ...(before === undefined
      ? []
      : [
          clearing(
            post(
              "bill-payment.purchases before cutover",
              "application",
              "debit",
              "opening",
              before,
              field("applies.older"),
            ),
          ),
        ]),
    post(
      "bill-payment.money",
      "document",
      "credit",
      "money",
      slot("method", "credit"),
      field("amount"),
    ),
    ...beside.flatMap(([name, each, role, account, amount]) =>
      account === undefined
        ? []
        : [
            post(
              `bill-payment.${name}`,
              each,
              "credit",
              role,
              setting(name, account),
              field(amount),
            ),
          ],
    ),
  ];
}

function accountBeforeCutover({ purchases }: Settings): AccountChoice | undefined {
  if (purchases.beforeCutover.policy !== "to") return undefined;
  return setting("purchases before cutover", purchases.beforeCutover.account.code);
}

function slot(from: "item" | "tax" | "method", name: "debit" | "credit"): AccountChoice {
  return { from, slot: name, purchases: true };
}
