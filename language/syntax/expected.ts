// What a clause waits for, in the user's words.
import type { Bilingual } from "../text/bilingual.ts";

export interface Expected {
  /** With its article: "an account". */
  readonly is: Bilingual;
  /** The words that may stand here, so that a misspelt one is recognised. */
  readonly words?: readonly string[];
  /** Told one by one where nothing like any of them stands there. */
  readonly choices?: readonly string[];
  /** Words that go on with the clause, and so cannot be a name without quotes. */
  readonly except?: readonly string[];
  /** True where only a text in quotes will do. */
  readonly quoted?: boolean;
  /** True where the line may also end. */
  readonly ends?: boolean;
}

/** One of these words. */
export function oneOf(words: readonly string[]): Expected {
  return { is: { en: list(words, "or", english), fr: list(words, "ou", french) }, words };
}

/** Something with a name, for which these words may stand. */
export function clauseOf(en: string, fr: string, words: readonly string[]): Expected {
  return { is: { en, fr }, words };
}

/** One of many words, which have a name together. */
export function oneOfMany(en: string, fr: string, words: readonly string[]): Expected {
  return { is: { en, fr }, words, choices: words };
}

/** Nothing more. */
export const lineEnd: Expected = {
  is: { en: "the end of the line", fr: "la fin de la ligne" },
  ends: true,
};

/** One of these words, or the line's end. */
export function wordsOrEnd(words: readonly string[]): Expected {
  if (words.length === 0) return lineEnd;
  return {
    is: {
      en: `${words.map(english).join(", ")} or ${lineEnd.is.en}`,
      fr: `${words.map(french).join(", ")} ou ${lineEnd.is.fr}`,
    },
    words,
    ends: true,
  };
}

const slots = ["debit", "credit", "tax"];
const pairs = ["refunds", "purchases", "recoverable"];
const afterRule = [
  ...slots,
  "when",
  ...pairs,
  "category",
  "inactive",
  "unit",
  "price",
  "because",
  "at",
];

export const expected = {
  account: { is: { en: "an account", fr: "un compte" }, except: afterRule },
  taxGroup: { is: { en: "a tax group", fr: "un groupe de taxes" }, except: afterRule },
  name: { is: { en: "a name", fr: "un nom" } },
  itemName: { is: { en: "the item's name", fr: "le nom de l’article" }, except: afterRule },
  category: { is: { en: "a category", fr: "une catégorie" }, except: [...afterRule, "in"] },
  categoryName: {
    is: { en: "the category's name", fr: "le nom de la catégorie" },
    except: [...afterRule, "in"],
  },
  groupMember: {
    is: {
      en: "a tax, `zero-rated`, `exempt` or `out of scope`",
      fr: "une taxe, « zero-rated », « exempt » ou « out of scope »",
    },
    words: ["zero-rated", "exempt", "out of scope"],
  },
  rate: {
    is: {
      en: "a rate such as `5% from 2026-01-01`, `debit` or `credit`",
      fr: "un taux comme « 5% from 2026-01-01 », « debit » ou « credit »",
    },
    words: ["debit", "credit"],
  },
  methodName: {
    is: { en: "the method's name", fr: "le nom du mode de paiement" },
    except: [...slots, ...pairs, "at"],
  },
  taxName: { is: { en: "a tax", fr: "une taxe" }, except: [...slots, ...pairs] },
  journalCode: {
    is: { en: "the journal's code", fr: "le code du journal" },
    except: ["sales", "purchase", "bank", "miscellaneous", "series"],
  },
  journal: { is: { en: "a journal", fr: "un journal" }, except: ["notes"] },
  series: {
    is: {
      en: "a prefix in quotes or a range such as `00001..49999`",
      fr: "un préfixe entre guillemets ou un intervalle comme « 00001..49999 »",
    },
  },
  seriesName: { is: { en: "the series' name", fr: "le nom de la série" } },
  integrationName: {
    is: { en: "the integration's name", fr: "le nom du type d’intégration" },
    except: ["when"],
  },
  accountCode: {
    is: { en: "the account's code", fr: "le code du compte" },
    except: ["asset", "liability", "equity", "revenue", "expense"],
  },
  pack: {
    is: {
      en: "a pack: its name, or its folder in quotes",
      fr: "un paquet : son nom, ou son dossier entre guillemets",
    },
  },
  target: { is: { en: "the accounting package", fr: "le logiciel comptable" } },
  currency: { is: { en: "a currency such as `CAD`", fr: "une devise comme « CAD »" } },
  code: { is: { en: "the code of a problem", fr: "le code d’un problème" } },
  word: { is: { en: "a word", fr: "un mot" } },
  field: {
    is: { en: "a field such as `customer.group`", fr: "un champ comme « customer.group »" },
  },
  value: { is: { en: "a value", fr: "une valeur" }, except: ["and", "or"] },
  valueOrList: {
    is: {
      en: "a value, a range `a..b` or a list `{ … }`",
      fr: "une valeur, un intervalle « a..b » ou une liste « { … } »",
    },
  },
  operator: {
    is: { en: "`=`, `in` or `not in`", fr: "« = », « in » ou « not in »" },
    words: ["in", "not"],
  },
  sourceName: {
    is: { en: "the source's name", fr: "le nom de la source" },
    except: ["csv", "json", "ndjson"],
  },
  encoding: { is: { en: "an encoding such as `utf-8`", fr: "un encodage comme « utf-8 »" } },
  columnOrValue: {
    is: { en: "`column` or a value", fr: "« column » ou une valeur" },
    words: ["column"],
  },
  sourceValue: {
    is: {
      en: "a value of the column, in quotes",
      fr: "une valeur de la colonne, entre guillemets",
    },
    quoted: true,
  },
  taxGroupText: {
    is: { en: "a tax group in quotes", fr: "un groupe de taxes entre guillemets" },
    quoted: true,
  },
  text: { is: { en: "a text in quotes", fr: "un texte entre guillemets" }, quoted: true },
  file: {
    is: { en: "a file name in quotes", fr: "un nom de fichier entre guillemets" },
    quoted: true,
  },
  column: {
    is: { en: "a column's name in quotes", fr: "un nom de colonne entre guillemets" },
    quoted: true,
  },
  number: {
    is: { en: "a document number in quotes", fr: "un numéro de pièce entre guillemets" },
    quoted: true,
  },
  customer: { is: { en: "a customer in quotes", fr: "un client entre guillemets" }, quoted: true },
  amount: { is: { en: "an amount", fr: "un montant" } },
  figure: { is: { en: "a number", fr: "un nombre" } },
  date: { is: { en: "a date such as `2026-01-15`", fr: "une date comme « 2026-01-15 »" } },
  open: { is: { en: "`{`", fr: "« { »" } },
  braceForException: {
    is: {
      en: "`{`, since an exception stands between braces",
      fr: "« { », car une exception s’écrit entre accolades",
    },
    ends: true,
  },
  close: { is: { en: "`}`", fr: "« } »" } },
  equals: { is: { en: "`=`", fr: "« = »" } },
  discountDays: {
    is: {
      en: "`within` and the days for which the percentage holds, as in `within 8 days 2%`",
      fr: "«\u00a0within\u00a0» et les jours pour lesquels vaut le pourcentage, comme dans «\u00a0within 8 days 2%\u00a0»",
    },
    words: ["within"],
  },
  percent: { is: { en: "`%`", fr: "« % »" } },
  range: { is: { en: "`..`", fr: "« .. »" } },
  barOrEnd: {
    is: { en: "`|` or the end of the line", fr: "« | » ou la fin de la ligne" },
    ends: true,
  },
} as const satisfies Record<string, Expected>;

function list(words: readonly string[], or: string, quoted: (word: string) => string): string {
  const last = words.at(-1);
  if (last === undefined || words.length === 1) return words.map(quoted).join("");
  return `${words.slice(0, -1).map(quoted).join(", ")} ${or} ${quoted(last)}`;
}

function english(word: string): string {
  return `\`${word}\``;
}

function french(word: string): string {
  return `« ${word} »`;
}
