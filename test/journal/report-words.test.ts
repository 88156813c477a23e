// One is not many: what a run counts is told in the number that it has, in both languages.
import { expect, test } from "vitest";
import { countedWords, passedOverWords } from "../../language/journal/report-words.ts";

test.each([
  ["draft", "passed over: 1 (draft)", "laissée de côté\u00a0: 1 (brouillon)"],
  ["void", "passed over: 1 (void)", "laissée de côté\u00a0: 1 (pièce annulée)"],
  [
    "before cutover",
    "passed over: 1 (older than the cutover)",
    "laissée de côté\u00a0: 1 (antérieure au début de l’intégration)",
  ],
])("one document passed over: %s", (reason, en, fr) => {
  expect(passedOverWords(reason, 1)).toEqual({ en, fr });
});

test.each([
  ["draft", "passed over: 2 (drafts)", "laissées de côté\u00a0: 2 (brouillons)"],
  ["void", "passed over: 2 (void)", "laissées de côté\u00a0: 2 (pièces annulées)"],
  [
    "ignored",
    "passed over: 2 (ignored, as the book says)",
    "laissées de côté\u00a0: 2 (ignorées, comme le dit le paramétrage)",
  ],
])("several documents passed over: %s", (reason, en, fr) => {
  expect(passedOverWords(reason, 2)).toEqual({ en, fr });
});

test.each([
  ["zero lines", ["line of zero", "ligne à zéro"], ["lines of zero", "lignes à zéro"]],
  ["texts cut", ["text cut to fit", "texte coupé"], ["texts cut to fit", "textes coupés"]],
  [
    "characters replaced",
    ["character replaced", "caractère remplacé"],
    ["characters replaced", "caractères remplacés"],
  ],
  [
    "default item",
    ["line by the default item", "ligne par l’article par défaut"],
    ["lines by the default item", "lignes par l’article par défaut"],
  ],
  [
    "known documents left",
    ["known request left as it is", "demande connue laissée telle quelle"],
    ["known requests left as they are", "demandes connues laissées telles quelles"],
  ],
])("what is counted: %s", (what, one, many) => {
  const words = (count: number) => Object.values(countedWords(what, count));
  expect([words(1), words(2)]).toEqual([one, many]);
});
