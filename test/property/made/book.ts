// Books out of nothing, as plain data that the naive reckoning of these tests can read too.
import fc from "fast-check";

export interface MadeBook {
  readonly computeTaxes: boolean;
  readonly roundTaxes: "document" | "line";
  readonly leftover: "remainder" | "line";
  readonly discountTo: string | undefined;
  readonly recognize: "issue" | "payment" | "payment, taxes on issue";
  readonly group: readonly MadeGrouping[];
  readonly mergeLines: boolean;
  readonly reference: "number" | "customer";
  readonly taxes: readonly MadeTax[];
  readonly groups: readonly MadeTaxGroup[];
  readonly categories: readonly MadeOwner[];
  readonly items: readonly MadeOwner[];
  readonly methods: readonly MadeMethod[];
}

export interface MadeGrouping {
  readonly kind: "invoice" | "payment" | undefined;
  readonly by: "document" | "day" | "week" | "month" | "run";
}

export interface MadeTax {
  readonly name: string;
  readonly account: string;
  readonly rates: readonly { readonly from: string; readonly percent: string }[];
}

export interface MadeTaxGroup {
  readonly name: string;
  readonly taxes: readonly string[];
}

/** An item or a category. Without a base of its own, what is above decides. */
export interface MadeOwner {
  readonly name: string;
  readonly above: string | undefined;
  readonly base: string | undefined;
  readonly exceptions: readonly MadeException[];
  readonly tax: string | undefined;
}

export interface MadeException {
  readonly account: string;
  readonly tests: readonly MadeTest[];
}

export type MadeTest =
  | { readonly field: "customer.group" | "customer.province" | "line.class"; readonly is: string }
  | { readonly field: "date"; readonly from: string; readonly to: string };

export interface MadeMethod {
  readonly name: string;
  readonly debit: string;
  /** Where refunds are paid from, if not from there. */
  readonly refunds: string | undefined;
}

export const chart: readonly (readonly [code: string, title: string, kind: string])[] = [
  ["1010", "Caisse", "asset"],
  ["1020", "Banque", "asset"],
  ["1030", "Cartes", "asset"],
  ["1210", "Compte-clients Plannit", "asset"],
  ["2310", "Acomptes", "liability"],
  ["2420", "TPS à payer", "liability"],
  ["2430", "TVH à payer", "liability"],
  ["2500", "TVQ à payer", "liability"],
  ["4001", "Revenus A", "revenue"],
  ["4002", "Revenus B", "revenue"],
  ["4003", "Revenus C", "revenue"],
  ["4004", "Revenus D", "revenue"],
  ["4180", "Remises", "revenue"],
  ["4190", "Escomptes", "revenue"],
  ["5610", "Frais de carte", "expense"],
  ["5620", "Radiations", "expense"],
  ["5999", "Écarts d'arrondi", "expense"],
];

export const accounts = {
  receivable: "1210",
  deposits: "2310",
  fees: "5610",
  writeOff: "5620",
  paymentDiscount: "4190",
  cashRounding: "5999",
} as const;

export const customerGroups = ["Municipal", "Privé"] as const;
export const provinces = ["QC", "ON"] as const;
export const lineClasses = ["Nord", "Sud"] as const;
export const revenues = ["4001", "4002", "4003", "4004"] as const;

/** `Ventes` always has a base, so that every slot is decided. */
const itemNames = ["Tonte", "Élagage", "Livraison", "Semis", "Déneigement"] as const;

const taxes: fc.Arbitrary<readonly MadeTax[]> = fc.constantFrom<readonly MadeTax[]>(
  [{ name: "TPS", account: "2420", rates: [{ from: "2008-01-01", percent: "5" }] }],
  [
    { name: "TPS", account: "2420", rates: [{ from: "2008-01-01", percent: "5" }] },
    { name: "TVQ", account: "2500", rates: [{ from: "2013-01-01", percent: "9.975" }] },
  ],
  [
    { name: "TPS", account: "2420", rates: [{ from: "2008-01-01", percent: "5" }] },
    {
      name: "TVQ",
      account: "2500",
      rates: [
        { from: "2013-01-01", percent: "9.975" },
        { from: "2026-04-01", percent: "10.125" },
      ],
    },
    { name: "TVH", account: "2430", rates: [{ from: "2010-07-01", percent: "13" }] },
  ],
);

const test: fc.Arbitrary<MadeTest> = fc.oneof(
  fc.constantFrom(...customerGroups).map((is): MadeTest => ({ field: "customer.group", is })),
  fc.constantFrom(...provinces).map((is): MadeTest => ({ field: "customer.province", is })),
  fc.constantFrom(...lineClasses).map((is): MadeTest => ({ field: "line.class", is })),
  fc.constant<MadeTest>({ field: "date", from: "2026-03-01", to: "2026-05-31" }),
);

/** None, one, or a second that is narrower than the first and so beats it. */
const exceptions: fc.Arbitrary<readonly MadeException[]> = fc
  .tuple(
    fc.uniqueArray(test, { maxLength: 2, selector: ({ field }) => field }),
    fc.uniqueArray(fc.constantFrom(...revenues), { minLength: 2, maxLength: 2 }),
  )
  .map(([tests, [first = "4001", second = "4002"]]) =>
    tests.map((_, index) => ({
      account: index === 0 ? first : second,
      tests: tests.slice(0, index + 1),
    })),
  );

function owner(
  name: string,
  above: string | undefined,
  always: boolean,
  groups: readonly MadeTaxGroup[],
): fc.Arbitrary<MadeOwner> {
  const group = fc.constantFrom(...groups.map((one) => one.name));
  return fc.record({
    name: fc.constant(name),
    above: fc.constant(above),
    base: always
      ? fc.constantFrom(...revenues)
      : fc.option(fc.constantFrom(...revenues), { nil: undefined }),
    exceptions,
    tax: always ? group : fc.option(group, { nil: undefined }),
  });
}

/** Tax groups of one tax each, one of all, and one of none. */
function groupsOf(all: readonly MadeTax[]): readonly MadeTaxGroup[] {
  const names = all.map(({ name }) => name);
  const each = names.map((name) => ({ name: `${name} seule`, taxes: [name] }));
  const together = { name: "Toutes", taxes: names };
  return [{ name: "Détaxé", taxes: [] }, ...each, ...(names.length > 1 ? [together] : [])];
}

const method = fc.record({
  debit: fc.constantFrom("1010", "1020"),
  refunds: fc.option(fc.constant("1030"), { nil: undefined }),
});

export interface BookLimits {
  readonly computeTaxes?: boolean;
  readonly recognize?: MadeBook["recognize"];
  /** Entries of one document each. */
  readonly ungrouped?: boolean;
}

export function books(limits: BookLimits = {}): fc.Arbitrary<MadeBook> {
  const grouping: fc.Arbitrary<MadeGrouping> = fc.record({
    kind: fc.constantFrom<MadeGrouping["kind"]>("invoice", "payment", undefined),
    by: fc.constantFrom<MadeGrouping["by"]>("document", "day", "week", "month", "run"),
  });
  return taxes.chain((all) => {
    const groups = groupsOf(all);
    return fc.record({
      computeTaxes:
        limits.computeTaxes === undefined ? fc.boolean() : fc.constant(limits.computeTaxes),
      roundTaxes: fc.constantFrom<MadeBook["roundTaxes"]>("document", "line"),
      leftover: fc.constantFrom<MadeBook["leftover"]>("remainder", "line"),
      discountTo: fc.constantFrom(undefined, "4180"),
      recognize:
        limits.recognize === undefined
          ? fc.constantFrom<MadeBook["recognize"]>(
              "issue",
              "issue",
              "payment",
              "payment, taxes on issue",
            )
          : fc.constant(limits.recognize),
      group:
        limits.ungrouped === true
          ? fc.constant([])
          : fc.uniqueArray(grouping, { maxLength: 2, selector: ({ kind }) => kind }),
      mergeLines: fc.boolean(),
      reference: fc.constantFrom<MadeBook["reference"]>("number", "number", "customer"),
      taxes: fc.constant(all),
      groups: fc.constant(groups),
      categories: fc.tuple(
        owner("Ventes", undefined, true, groups),
        owner("Services", "Ventes", false, groups),
      ),
      items: fc.tuple(
        ...itemNames.map((name) =>
          fc.constantFrom("Ventes", "Services").chain((above) => owner(name, above, false, groups)),
        ),
      ),
      methods: fc.tuple(
        ...["Interac", "Comptant"].map((name) => method.map((made) => ({ name, ...made }))),
      ),
    });
  });
}
