// Why an account or a tax group was taken: the rule that chose, in its line of the book, and those that did not.
import type { Bilingual } from "../../../language/text/bilingual.ts";
import type { TracedChoice, TracedPart } from "../../../language/trace/document-trace.ts";
import { ownerWords } from "../../../language/trace/owner-words.ts";
import type { TracedRule } from "../../../language/trace/rules.ts";
import type { Session } from "../session.ts";
import { excerpt } from "./excerpt.ts";
import { lostWords, untrueWords } from "./trace-words.ts";
import { displayWidth, visible } from "./visible.ts";
import { hang } from "./wrap.ts";

/** Parts of the same text here are told together. */
export function choicesKey(part: TracedPart): string {
  return JSON.stringify([choicesTold(part), groupTold(part)]);
}

export function choicesLines(part: TracedPart, session: Session): string[] {
  return [
    ...choicesTold(part).flatMap((choice) => choiceLines(choice, session)),
    ...statedGroupLines(part, session),
  ];
}

/** The tax group has its say in what is sold, not in who owes it. */
function choicesTold({ template, choices }: TracedPart): readonly TracedChoice[] {
  return choices.filter(({ chose }) => chose === "account" || template.endsWith(".credit"));
}

function groupTold({ template, statedGroup }: TracedPart): TracedPart["statedGroup"] {
  return template.endsWith(".credit") ? statedGroup : null;
}

function statedGroupLines(part: TracedPart, session: Session): string[] {
  const group = groupTold(part);
  if (group === null) return [];
  const says = {
    en: `tax group ${group.name} is what the document says`,
    fr: `groupe de taxes ${group.name}, c’est ce que dit la pièce`,
  };
  const told = hang("    ", visible(session.say(says)), session.page.width);
  const { overruled } = group;
  if (overruled === null) return told;
  const lead = overruled.value === group.name ? alike : instead;
  return [...told, ...aside(overruled, lead, documentFirst, session)];
}

const documentFirst = { en: "the document goes first", fr: "la pièce passe avant" };

function choiceLines(choice: TracedChoice, session: Session): string[] {
  const { page } = session;
  const { rule, value } = choice;
  const owner = ownerWords(rule);
  const says =
    choice.chose === "account"
      ? { en: `${value} is what ${owner.en} says`, fr: `${value}, c’est ce que dit ${owner.fr}` }
      : {
          en: `tax group ${value} is what ${owner.en} says`,
          fr: `groupe de taxes ${value}, c’est ce que dit ${owner.fr}`,
        };
  const colon = session.say({ en: ":", fr: "\u00a0:" });
  return [
    ...hang("    ", `${visible(session.say(says))}${colon}`, page.width),
    ...ruleLines(rule, session),
    ...choice.lost.flatMap(({ rule: loser, why }) => {
      const lead = loser.value === value ? alike : instead;
      return aside(loser, lead, lostWords(why, rule), session);
    }),
    ...choice.untrue.flatMap(({ rule: other, test, found }) =>
      aside(other, instead, untrueWords(test, found), session),
    ),
  ];
}

const alike = { en: "the same as", fr: "tout comme" };
const instead = { en: "not", fr: "et non" };

/** `articles.folio:4 | category "Déneigement" credit 4020`, with the rule underlined. */
function ruleLines(rule: TracedRule, session: Session): string[] {
  const { paint, width } = session.page;
  const place = `      ${visible(rule.file)}:${rule.line} `;
  const room = Math.max(20, width - displayWidth(place) - 2);
  const source = rule.source.trimStart();
  const part = partOf(rule, source, rule.source.length - source.length);
  const shown = excerpt(source, part, { width: room, mark: "^" });
  const margin = " ".repeat(displayWidth(place));
  return [
    `${paint.frame(`${place}|`)} ${shown.line}`,
    `${margin}${paint.frame("|")} ${paint.good(shown.underline)}`,
  ];
}

/** Where the rule stands in its line, whose blanks it does not repeat. */
function partOf({ text, column }: TracedRule, source: string, indent: number) {
  const start = column - 1 - indent;
  const words = text.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const found = new RegExp(words.join("\\s+"), "u").exec(source.slice(start));
  // A rule that goes on below is marked to the end of its first line.
  if (found?.index !== 0) return { start, end: source.length };
  return { start, end: start + found[0].length };
}

function aside(rule: TracedRule, lead: Bilingual, why: Bilingual, session: Session): string[] {
  const { page } = session;
  const owner = session.say(ownerWords(rule));
  const text = `${session.say(lead)} ${visible(rule.text)} (${visible(owner)}, ${visible(rule.file)}:${rule.line})`;
  const colon = session.say({ en: ": ", fr: "\u00a0: " });
  return hang("      ", `${text}${colon}${visible(session.say(why))}`, page.width).map(
    page.paint.help,
  );
}
