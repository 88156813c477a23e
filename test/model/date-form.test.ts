// Date forms: what a form may be, and which texts have it.
import { expect, test } from "vitest";
import {
  dateMistake,
  dayForMonth,
  readDateAs,
  readDateForm,
} from "../../language/model/date-form.ts";

function read(form: string, text: string) {
  const parts = readDateForm(form);
  if (parts === undefined) throw new Error(`${form} is no form`);
  const date = readDateAs(parts, text);
  return date === undefined ? dateMistake(parts, text) : date;
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
  expect(read(form, text)).toBe(date);
});

test.each([
  ["dd/mm/yyyy", "30/02/2024"],
  ["dd/mm/yyyy", "29/02/2023"],
  ["dd/mm/yyyy", "29/02/2100"],
  ["dd/mm/yyyy", "32/13/2026"],
  ["dd/mm/yyyy", "00/01/2026"],
  ["dd/mm/yyyy", "01/01/0000"],
  ["dd/mm/yyyy", "01/01/2200"],
])("%s: %s is no day", (form, text) => {
  expect(read(form, text)).toBe("no such day");
});

test.each([
  ["dd/mm/yyyy", "1/2/2026"],
  ["dd/mm/yyyy", "01/02/26"],
  ["dd/mm/yyyy", "01-02-2026"],
  ["dd/mm/yyyy", "01/02/2026 soir"],
  ["dd/mm/yyyy", "01/02/2026 25:00"],
  ["dd/mm/yyyy", "12345"],
  ["dd/mm/yyyy", ""],
  ["d/m/yyyy", "//2026"],
  ["d/m/yyyy", "001/1/2026"],
  ["dd/mm/yyyy", "\u0660\u0661/01/2026"],
])("%s: %j has another form", (form, text) => {
  expect(read(form, text)).toBe("other form");
});

test.each([
  ["dd/mm/yyyy", "01/02/2026 10:00", "with time"],
  ["yyyy-mm-dd", "2026-01-05T10:00:00Z", "with time"],
  ["dd/mm/yyyy", "01/20/2026", "day for month"],
  ["m/d/yyyy", "13/1/2026", "day for month"],
  ["yyyy-mm-dd", "2026-13-01", "day for month"],
  ["dd/mm/yyyy", "45292", "serial number"],
  ["yyyy-mm-dd", "45292.75", "serial number"],
  ["yyyy-mm-dd time", "2026-01-06T02:00:00Z", "UTC"],
  ["yyyy-mm-dd time", "2026-01-06 02:00:00 +0000", "UTC"],
  ["yyyy-mm-dd time", "2026-01-06 12:00 AM UTC", "UTC"],
])("%s: %s is told as what it is", (form, text, mistake) => {
  expect(read(form, text)).toBe(mistake);
});

test.each([
  ["yyyy-mm-dd time", "2026-01-05 10:00", "2026-01-05"],
  ["yyyy-mm-dd time", "2026-01-05T23:59:59.999", "2026-01-05"],
  ["yyyy-mm-dd time", "2026-01-05T23:59:59-05:00", "2026-01-05"],
  ["yyyy-mm-dd time", "2026-01-05T00:00:00.000Z", "2026-01-05"],
  ["d/m/yyyy time", "5/1/2026 9:15 p.m.", "2026-01-05"],
])("%s takes the day of %s as it is written", (form, text, date) => {
  expect(read(form, text)).toBe(date);
});

test.each([
  "",
  "time",
  "dd/mm/yyyytime",
  "time dd/mm/yyyy",
  "dd/mm/yyyyZ",
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

test.each([
  ["dd/mm/yyyy", "mm/dd/yyyy"],
  ["m/d/yyyy time", "d/m/yyyy time"],
  ["yyyy-mm-dd", "yyyy-dd-mm"],
])("the day of %s stands where the month of %s does", (form, other) => {
  expect(dayForMonth(form)).toBe(other);
  expect(readDateForm(other)).toBeDefined();
});
