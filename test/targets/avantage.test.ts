// Avantage: the requests of the file, their numbers and what is told of long entries.
import { describe, expect, test } from "vitest";
import { readAvantageFile } from "../support/avantage-reader.ts";
import { saleOf } from "../support/sale.ts";
import { writeJournal } from "../support/write-journal.ts";

describe("the file", () => {
  test("is a request an entry, 1 for debit and 2 for credit", () => {
    const { bytes } = writeJournal({ target: "avantage", entries: [saleOf({})] });
    expect(new TextDecoder().decode(bytes)).toBe(
      'RQ01,W01,01,ECR,SUPDATE="2026/01/15",SUPDESC1="F1001 Client Tremblay",GL="1210,114.98,1",GL="4001,60.00,2",GL="4002,40.00,2",GL="2420,5.00,2",GL="2500,9.98,2"\r\n',
    );
  });

  test("counts requests to 99 and begins again in a next file", () => {
    const entries = Array.from({ length: 100 }, () => saleOf({}));
    const { files } = writeJournal({ target: "avantage", entries });
    const read = files.map(({ bytes }) => readAvantageFile(bytes));
    expect(read.map((all) => all.length)).toEqual([99, 1]);
    expect([read[0]?.[0], read[0]?.[98], read[1]?.[0]].map((one) => one?.request)).toEqual([
      "RQ01",
      "RQ99",
      "RQ01",
    ]);
  });

  test("names the company, or none in a session that has one", () => {
    const company = (options: Record<string, string>) =>
      readAvantageFile(
        writeJournal({ target: "avantage", entries: [saleOf({})], options }).bytes,
      )[0]?.company;
    expect(company({})).toBe("01");
    expect(company({ company: "12" })).toBe("12");
    expect(company({ company: "" })).toBe("");
  });
});

test("an entry longer than those that are known is written, and told", () => {
  const options = { "postings per entry": "4" };
  const { problems, bytes } = writeJournal({ target: "avantage", entries: [saleOf({})], options });
  expect(problems.flat().map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    "FOL6109 warning",
  ]);
  expect(readAvantageFile(bytes)).toHaveLength(1);
});
