// Customers come out as they came in; who looks like whom is told, and nobody is merged.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ContactsImportRequest,
  importContacts,
} from "../../language/import/import-contacts.ts";
import { defaultChoices } from "../../language/import/layout.ts";
import { normalizeName } from "../../language/text/names.ts";
import { dataFile } from "../support/data.ts";
import { runs } from "../support/runs.ts";

function contacts(
  content: string | Uint8Array,
  options: Partial<ContactsImportRequest> & { readonly path?: string } = {},
) {
  const { path = "data.csv", ...more } = options;
  const imported = importContacts({
    files: [dataFile(path, content)],
    choices: defaultChoices,
    others: [],
    known: [],
    newOnly: false,
    ...more,
  });
  const told = imported.problems.map(({ code, place, message }) => {
    const row = place.in === "data" ? place.row : 0;
    return `${code} ${row} ${message.en}`;
  });
  return { ...imported, told };
}

function exported(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, "exports", name));
}

/** Read back by a parser that is not ours. */
function rowsIn(text: string | undefined): readonly { readonly [column: string]: string }[] {
  return parse(text ?? "", { columns: true });
}

const rows = (...lines: readonly string[]) => `Name,Email,Phone\n${lines.join("\n")}\n`;

describe("QuickBooks", () => {
  test("an export under its title, written as it is, the double marked", () => {
    const { text, told } = contacts(exported("quickbooks-customers.csv"));
    expect(told).toEqual([
      "FOL5140 2 “Tremblay, Jean” and “Jean Tremblay” may be the same: they share the name",
    ]);
    expect(
      text,
    ).toBe(`id,name,company,given,family,email,phone,mobile,street,city,province,postcode,country,group,active,twice,known
,Jean Tremblay,,,,jean@example.com,418 555-0101,,12 rue des Érables,Québec,QC,G1R 2B5,Canada,Résidentiel,active,,
,"Tremblay, Jean",,,,,,,"12, rue des Érables",Québec,QC,G1R 2B5,Canada,Résidentiel,active,Jean Tremblay,
,Ville de Lévis,Ville de Lévis,,,travaux@example.org; achats@example.org,1 (418) 555-0199 poste 12,,,Lévis,QC,,Canada,Municipal,active,,
,Lise Gagnon,,,,lise@example.com,,,,Québec,QC,,Canada,Résidentiel,active,,
,"Dépanneur ""Chez Lou""",Chez Lou inc.,,,,4185550144,,,Québec,QC,,Canada,,active,,
`);
  });

  test("an answer of the API", () => {
    const { text, told } = contacts(exported("quickbooks-customers.json"), { path: "data.json" });
    expect(told).toEqual([
      "FOL5140 2 “Ancien client” and “Jean Tremblay” may be the same: they share the telephone",
    ]);
    expect(rowsIn(text).map(({ id, name, city, active }) => [id, name, city, active])).toEqual([
      ["42", "Jean Tremblay", "Québec", "active"],
      ["43", "Ancien client", "", "inactive"],
    ]);
  });

  test("an answer of as many as one answer holds may be cut: a hundred, where nothing is asked", () => {
    const answer = (count: number) => {
      const Customer = Array.from({ length: count }, (_, at) => ({ DisplayName: `Client ${at}` }));
      return contacts(JSON.stringify({ QueryResponse: { Customer, startPosition: 101 } }), {
        path: "data.json",
      });
    };
    expect(answer(99).told).toEqual([]);
    expect(answer(100).told).toEqual([
      "FOL5149 1 The answer has 100 of Customer, as many as one answer holds: there may be more",
    ]);
    expect(answer(100).problems[0]?.remedy.en).toContain("startposition 201");
    expect(answer(1000).told).toHaveLength(1);
  });

  test("names of suppliers and employees are taken, whatever their capitals", () => {
    const vendors = '{"QueryResponse":{"Vendor":[{"DisplayName":"pépinière lavoie"}]}}';
    const employees = '{"QueryResponse":{"Employee":[{"DisplayName":"Luc Roy"}]}}';
    const others = [dataFile("v.json", vendors), dataFile("e.json", employees)];
    const { text, told } = contacts(rows("Pépinière Lavoie,,", "Luc Roy,,", "Lise Roy,,"), {
      others,
    });
    expect(told).toEqual([
      "FOL5141 1 “Pépinière Lavoie” is the name of a supplier or an employee, too",
      "FOL5141 2 “Luc Roy” is the name of a supplier or an employee, too",
    ]);
    expect(text).toBeUndefined();
  });

  test.each([
    ["a".repeat(500), []],
    ["a".repeat(501), ["FOL5143"]],
    ["Ville:Parcs", ["FOL5143"]],
    ['"Ville\nParcs"', ["FOL5143"]],
  ])("a display name %#", (name, codes) => {
    const { problems } = contacts(rows(`${name},,`));
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe("the same person", () => {
  test.each([
    ["accents and capitals", "Hélène Côté,,", "helene  cote,,", "the name"],
    ["family name first", "Hélène Côté,,", '"Côté, Hélène",,', "the name"],
    ["points and hyphens", "J.-P. Roy,,", "J P Roy,,", "the name"],
    ["mail", "A,x@Example.com,", "B,X@example.com,", "the e-mail address"],
    ["one of two addresses", 'A,"x@e.ca, y@e.ca",', "B,y@e.ca,", "the e-mail address"],
    ["telephones in two forms", "A,,(418) 555-0101", "B,,+1 418.555.0101", "the telephone"],
    ["an extension", "A,,418-555-0101 poste 3", "B,,4185550101 #9", "the telephone"],
    [
      "all of it",
      "A,x@e.ca,4185550101",
      "a,x@e.ca,4185550101",
      "the name, the e-mail address and the telephone",
    ],
  ])("by %s", (_, first, second, by) => {
    expect(contacts(rows(first, second)).told).toEqual([
      expect.stringContaining(`they share ${by}`),
    ]);
  });

  test.each([
    ["other people", "Lise Roy,l@e.ca,4185550101", "Luc Roy,k@e.ca,4185550102"],
    ["an extension alone", "A,,poste 12", "B,,poste 12"],
    ["no address", "A,-,", "B,-,"],
    ["signs alone", "???,,", "!!!,,"],
  ])("not by %s", (_, first, second) => {
    expect(contacts(rows(first, second)).told).toEqual([]);
  });

  test("of several, the one that has most in common is named", () => {
    const { told } = contacts(rows("A,,4185550101", "B,b@e.ca,4185550102", "C,b@e.ca,4185550102"));
    expect(told).toEqual([expect.stringContaining("“C” and “B” may be the same")]);
  });
});

describe("a day system at work", () => {
  const known = [
    dataFile("plannit.csv", "Nom,Courriel,Téléphone\nJ. Tremblay,JEAN@example.com,\n"),
  ];

  test("who is there already is told and marked", () => {
    const { text, told } = contacts(exported("quickbooks-customers.csv"), { known });
    expect(told).toContain(
      "FOL5142 1 “Jean Tremblay” may be “J. Tremblay” of the day system: they share the e-mail address",
    );
    expect(rowsIn(text).map((row) => row.known)).toEqual(["J. Tremblay", "", "", "", ""]);
  });

  test("and left out where that is asked", () => {
    const all = contacts(exported("quickbooks-customers.csv"), { known, newOnly: true });
    expect([all.contacts.length, all.written]).toEqual([5, 4]);
    expect(rowsIn(all.text)[0]?.name).toBe("Tremblay, Jean");
  });
});

test("whatever the cells hold, another parser reads them back", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", ";", "=", " ", "a", "\t") }),
  );
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          cell.filter((one) => normalizeName(one) !== ""),
          cell,
        ),
        { minLength: 1 },
      ),
      (people) => {
        const json = JSON.stringify(
          people.map(([DisplayName, CompanyName]) => ({ DisplayName, CompanyName })),
        );
        const { text } = contacts(json, { path: "data.json" });
        expect(rowsIn(text).map(({ name, company }) => [name, company])).toEqual(
          people.map((person) => person.map(normalizeName)),
        );
      },
    ),
    { numRuns: runs },
  );
});
