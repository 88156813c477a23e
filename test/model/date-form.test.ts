// Date forms: what a form may be, and which texts have it.
import { expect, test } from "vitest";
import { hasDateForm, readDateAs, readDateForm } from "../../language/model/date-form.ts";

function read(form: string, text: string) {
  const parts = readDateForm(form);
  if (parts === undefined) throw new Error(`${form} is no form`);
  return { date: readDateAs(parts, text), fits: hasDateForm(parts, text) };
}

test.each([
  ["dd/mm/yyyy", "05/01/2026", "2026-01-05"],
  ["d/m/yyyy", "5/1/2026", "2026-01-05"],
  ["d/m/yyyy", "05/01/2026", "2026-01-05"],
  ["yyyymmdd", "20260105", "2026-01-05"],
  ["mm-dd-yyyy", "01-05-2026", "2026-01-05"],
  ["yyyy.mm.dd", "2024.02.29", "2024-02-29"],
  ["dd mm yyyy", "31 12 2199", "2199-12-31"],
])("%s reads %s", (form, text, date) => {
  expect(read(form, text)).toEqual({ date, fits: true });
});

test.each([
  ["dd/mm/yyyy", "30/02/2024"],
  ["dd/mm/yyyy", "29/02/2023"],
  ["dd/mm/yyyy", "29/02/2100"],
  ["dd/mm/yyyy", "01/13/2026"],
  ["dd/mm/yyyy", "00/01/2026"],
  ["dd/mm/yyyy", "01/01/0000"],
  ["dd/mm/yyyy", "01/01/2200"],
])("%s: %s is no day", (form, text) => {
  expect(read(form, text)).toEqual({ date: undefined, fits: true });
});

test.each([
  ["dd/mm/yyyy", "1/2/2026"],
  ["dd/mm/yyyy", "01/02/26"],
  ["dd/mm/yyyy", "01-02-2026"],
  ["dd/mm/yyyy", "01/02/2026 10:00"],
  ["dd/mm/yyyy", "45292"],
  ["dd/mm/yyyy", ""],
  ["d/m/yyyy", "//2026"],
  ["d/m/yyyy", "001/1/2026"],
  ["dd/mm/yyyy", "\u0660\u0661/01/2026"],
])("%s: %j has another form", (form, text) => {
  expect(read(form, text)).toEqual({ date: undefined, fits: false });
});

test.each([
  "",
  "dd/mm",
  "dd/mm/yy",
  "dd/mm/yyyy yyyy",
  "jj/mm/aaaa",
  "ddd/mm/yyyy",
  "dmyyyy",
  "dm-yyyy",
  "yyyy1mm1dd",
])("%j is no form", (form) => {
  expect(readDateForm(form)).toBeUndefined();
});
