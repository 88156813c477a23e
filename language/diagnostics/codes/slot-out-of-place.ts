// A slot that this declaration does not have.
import { defineDiagnostic } from "../define.ts";
import type { NounKind } from "../wording.ts";
import { aFrench, anEnglish, capital, nounOf, quoted } from "../wording.ts";

export interface SlotOutOfPlaceWords {
  readonly of: NounKind;
  readonly clause: string;
}

export const slotOutOfPlace = defineDiagnostic<SlotOutOfPlaceWords>({
  code: "FOL3002",
  name: "slot-out-of-place",
  severity: "error",
  title: {
    en: "Clause that does not belong here",
    fr: "Clause qui n’a pas sa place ici",
  },
  why: {
    en: "Items choose a tax group; taxes and methods of payment only choose accounts.",
    fr: "Les articles choisissent un groupe de taxes; les taxes et les modes de paiement ne choisissent que des comptes.",
  },
  message: (words) => ({
    en: `${capital(anEnglish(nounOf(words.of)))} has no ${quoted(words.clause).en}`,
    fr: `${capital(aFrench(nounOf(words.of)))} n’a pas de clause ${quoted(words.clause).fr}`,
  }),
  remedy: () => ({ en: "Remove it", fr: "Supprimez cette clause" }),
  bad: `method "Comptant" debit 1020 credit 1210 {
  <|tax "TPS"|>
}
`,
  good: `method "Comptant" debit 1020 credit 1210
`,
});
