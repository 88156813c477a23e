// Who writes the last part of a field's name is offered the whole of it.
import { expect, test } from "vitest";
import { nameWith, nearestFields } from "../../language/model/nearest-fields.ts";

const fields = ["kind", "number", "date", "customer.name", "supplier.name", "line.item", "tax.TPS"];

test.each([
  ["item", ["line.item"]],
  ["Item", ["line.item"]],
  ["tps", ["tax.TPS"]],
  ["name", ["customer.name", "supplier.name"]],
  ["customer.nam", ["customer.name"]],
  ["numero", ["number"]],
  ["montant", []],
] as const)("%s is near to %j", (name, near) => {
  expect(nearestFields(name, fields)).toEqual(near);
});

test.each([
  ["Montant", ["Date", "Montant HT", "Reçu"], "Montant HT"],
  ["Montant", ["Montant (HT)", "Autre montant"], "Montant (HT)"],
  ["Montant", ["Autre montant"], "Autre montant"],
  // Two that begin so: nobody knows which.
  ["Montant", ["Montant HT", "Montant TTC"], undefined],
  ["Mont", ["Montant HT"], undefined],
  ["No", ["No client"], undefined],
  ["", ["Montant"], undefined],
] as const)("%s among the words of %j", (name, names, found) => {
  expect(nameWith(name, names)).toBe(found);
});
