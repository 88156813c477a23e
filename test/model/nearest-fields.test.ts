// Who writes the last part of a field's name is offered the whole of it.
import { expect, test } from "vitest";
import { nearestFields } from "../../language/model/nearest-fields.ts";

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
