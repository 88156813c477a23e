// Documents as the rows of these tests: cents as bigint, and nothing of the language's own types.

export interface MadeDocument {
  readonly kind: "invoice" | "credit-note" | "sale" | "payment" | "refund" | "deposit";
  readonly number: string;
  readonly date: string;
  readonly status?: "open" | "paid" | "void" | "draft";
  readonly customer: MadeCustomer;
  readonly prices?: "inclusive";
  readonly lines: readonly MadeLine[];
  readonly discount?: bigint;
  /** Undefined: not stated. */
  readonly taxes?: readonly MadeAmount[];
  readonly total?: bigint;
  readonly method?: string;
  readonly amount?: bigint;
  readonly fee?: bigint;
  readonly rounding?: bigint;
  readonly applies?: readonly MadeApplication[];
  readonly credits?: string;
}

export interface MadeCustomer {
  readonly name: string;
  readonly group: string;
  readonly province: string;
}

export interface MadeLine {
  readonly item: string;
  readonly amount: bigint;
  readonly class: string;
  readonly taxGroup?: string;
}

export interface MadeAmount {
  readonly tax: string;
  readonly amount: bigint;
}

export interface MadeApplication {
  readonly document: string;
  readonly amount?: bigint;
  readonly discount?: bigint;
  readonly writeOff?: bigint;
}
