// An item that gets no account from itself, its categories or the book.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface ItemWithoutAccountWords {
  readonly item: string | undefined;
  readonly slot: "debit" | "credit" | "tax";
  /** An item that is only bought. */
  readonly bought: boolean;
  /** It says a tax group of bills alone: what follows `purchases` is theirs. */
  readonly taxOfBills: boolean;
}

export const itemWithoutAccount = defineDiagnostic<ItemWithoutAccountWords>({
  code: "FOL3020",
  name: "item-without-account",
  severity: "error",
  title: {
    en: "Item without an account or a tax group",
    fr: "Article sans compte ou sans groupe de taxes",
  },
  why: {
    en: "A line of the item could not be posted: no account is guessed, and no tax group either.",
    fr: "Une ligne de cet article ne pourrait pas être passée\u00a0: ni compte ni groupe de taxes ne sont devinés.",
  },
  message: (words) => {
    const name =
      words.item === undefined
        ? { en: "“otherwise”", fr: "«\u00a0otherwise\u00a0»" }
        : quoted(words.item);
    const lacks =
      words.slot === "tax"
        ? { en: "tax group", fr: "de groupe de taxes" }
        : words.slot === "debit"
          ? { en: "account to debit", fr: "de compte à débiter" }
          : { en: "account to credit", fr: "de compte à créditer" };
    return {
      en: `Item ${name.en} has no ${lacks.en}, and neither its categories nor the book give one`,
      fr: `L’article ${name.fr} n’a pas ${lacks.fr}, et ni ses catégories ni le paramétrage n’en donnent`,
    };
  },
  remedy: ({ slot, bought, taxOfBills }) => {
    if (slot === "tax" && taxOfBills) {
      return {
        en: "What follows “purchases” is for bills alone: write “tax” before it, and it holds for both",
        fr: "Ce qui suit «\u00a0purchases\u00a0» ne vaut que pour les factures fournisseurs\u00a0: écrivez «\u00a0tax\u00a0» avant, et il vaut pour les deux",
      };
    }
    const clause = bought ? `purchases ${slot}` : slot;
    return {
      en: `Add “${clause}” to the item, its category or the book`,
      fr: `Ajoutez «\u00a0${clause}\u00a0» à l’article, à sa catégorie ou au paramétrage`,
    };
  },
  bad: `item <|"Haie"|> debit 1210 tax "TPS"
`,
  good: `item "Haie" debit 1210 credit 4001 tax "TPS"
`,
});
