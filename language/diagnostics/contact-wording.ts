// How messages name what two contacts have in common.
import type { Bilingual } from "../text/bilingual.ts";
import { joined } from "./data-wording.ts";

const likenesses = {
  name: { en: "the name", fr: "le nom" },
  email: { en: "the e-mail address", fr: "le courriel" },
  phone: { en: "the telephone", fr: "le téléphone" },
} as const;

/** the name and the telephone. */
export function alike(by: readonly (keyof typeof likenesses)[]): Bilingual {
  return joined(by.map((one) => likenesses[one]));
}
