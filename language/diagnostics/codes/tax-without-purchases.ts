// FOL2202: something bought bears a tax of which nothing says what comes back.
import { defineDiagnostic } from "../define.ts";
import { exampleBookWith } from "../example.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly tax: string;
  readonly item: string;
  /** Nothing of a pair is there; else only the account of what comes back is missing. */
  readonly whole: boolean;
}

export const taxWithoutPurchases = defineDiagnostic<Words>({
  code: "FOL2202",
  name: "tax-without-purchases",
  severity: "error",
  title: {
    en: "Tax on purchases without its accounts",
    fr: "Taxe sur les achats sans ses comptes",
  },
  why: {
    en: "What is recovered of a tax is claimed from the government, and what is not is a cost. Neither the account nor the share is guessed from sales.",
    fr: "Ce qui se récupère d’une taxe est réclamé au gouvernement, et le reste est un coût. Ni le compte ni la part ne se devinent d’après les ventes.",
  },
  message: ({ tax, item, whole }) => ({
    en: `Item ${quoted(item).en} is bought with tax ${quoted(tax).en}, which has ${whole ? "no purchase pair" : "no account for what is recovered of it"}`,
    fr: `L’article ${quoted(item).fr} s’achète avec la taxe ${quoted(tax).fr}, qui n’a ${whole ? "pas de paire d’achat" : "pas de compte pour ce qui s’en récupère"}`,
  }),
  remedy: () => ({
    en: "Add `purchases debit` with an account to the tax, or `recoverable 0%` if nothing of it is recovered",
    fr: "Ajoutez «\u00a0purchases debit\u00a0» et un compte à la taxe, ou «\u00a0recoverable 0%\u00a0» si rien ne s’en récupère",
  }),
  bad: `
account 2100 "Fournisseurs" liability
account 5100 "Achats" expense
tax <|TVQ|> credit 2420 { 9.975% from 2013-01-01 }
tax group "TVQ" = TVQ
item "Gazon" credit 4001 tax "TVQ" purchases debit 5100
${exampleBookWith("payable 2100")}
`,
  good: `
account 1230 "TVQ à recouvrer" asset
account 2100 "Fournisseurs" liability
account 5100 "Achats" expense
tax TVQ credit 2420 purchases debit 1230 recoverable 100% { 9.975% from 2013-01-01 }
tax group "TVQ" = TVQ
item "Gazon" credit 4001 tax "TVQ" purchases debit 5100
${exampleBookWith("payable 2100")}
`,
});
