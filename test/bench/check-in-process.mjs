// Milliseconds of processor that a bare chevrotain parser, Folio's parser and Folio's full check take for one book,
// in turn and after warming up. node check-in-process.mjs LINES ROUNDS
import { checkBook, parseFile } from "../../dist/index.js";
import { bareParse } from "./bare-parser.mjs";
import { bigBook } from "./big-book.mjs";

const [lines, rounds] = process.argv.slice(2).map(Number);
const file = { path: "book.folio", text: bigBook(lines) };
const warming = 5;

const declarations = parseFile(file).pieces.flatMap((piece) => piece.declarations).length;
if (bareParse(file.text) !== declarations) throw new Error("the bare parser reads another book");
const { problems } = checkBook({ files: [file], read: () => undefined });
if (problems.length > 0) throw new Error("the book has problems");

const times = { chevrotain: [], parse: [], check: [] };
for (let round = -warming; round < rounds; round++) {
  const taken = {
    chevrotain: timed(() => bareParse(file.text)),
    parse: timed(() => parseFile(file)),
    check: timed(() => checkBook({ files: [file], read: () => undefined })),
  };
  if (round < 0) continue;
  for (const [name, list] of Object.entries(times)) list.push(taken[name]);
}
console.log(JSON.stringify(times));

function timed(act) {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
