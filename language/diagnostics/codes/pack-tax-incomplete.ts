// A tax of a pack that the book uses without giving it accounts.
import { defineDiagnostic } from "../define.ts";
import { completingLine, type PackTax } from "../pack-wording.ts";
import { quoted } from "../wording.ts";

export const packTaxIncomplete = defineDiagnostic<PackTax>({
  code: "FOL2163",
  name: "pack-tax-incomplete",
  severity: "error",
  title: {
    en: "Tax of a pack without an account",
    fr: "Taxe d’un paquet sans compte",
  },
  why: {
    en: "A pack knows the rates of a tax. Which accounts it goes to only the book knows.",
    fr: "Un paquet connaît les taux d’une taxe. Seul le paramétrage sait à quels comptes elle va.",
  },
  message: ({ tax, pack, slots }) => ({
    en: `Tax ${quoted(tax).en} of the pack ${quoted(pack).en} is used, and nothing says its ${slots.join(" and ")}`,
    fr: `La taxe ${quoted(tax).fr} du paquet ${quoted(pack).fr} est utilisée, et rien n’indique son ${slots.map((slot) => french[slot]).join(" ni son ")}`,
  }),
  remedy: (words) => {
    const line = completingLine(words);
    return {
      en: `Complete it on a line of its own: \`${line}\``,
      fr: `Complétez-la sur une ligne à part\u00a0: \`${line}\``,
    };
  },
  bad: `use canada-en
item "Haie" debit 1210 credit 4001 tax <|"HST Ontario"|>
`,
  good: `use canada-en
tax HST-ON from canada-en credit 2420
item "Haie" debit 1210 credit 4001 tax "HST Ontario"
`,
});

const french = { debit: "débit", credit: "crédit" } as const;
