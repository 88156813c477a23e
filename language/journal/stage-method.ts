// The method of a document that moves money, with its accounts.
import { missingField } from "../diagnostics/codes/missing-field.ts";
import { unmappedMethod } from "../diagnostics/codes/unmapped-method.ts";
import type { Document } from "../model/document.ts";
import type { DocumentKind } from "../model/document-fields.ts";
import type { PlanMethod, PlanPair } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import { isOfControl } from "./controls.ts";
import { placeOf } from "./place-of.ts";
import type { MethodScene } from "./scene.ts";
import { controlSideOf, followed } from "./stage-control.ts";
import type { StageRequest } from "./stage-request.ts";
import { choose } from "./stage-slot.ts";

export function stageMethod(context: StageRequest): MethodScene | undefined {
  const { prepared, document, report } = context;
  if (!movesMoney(document)) return undefined;
  const name = document.method;
  if (name === undefined) {
    const words = { document: document.number, kind: document.kind, field: "method" };
    report(missingField.at(document.origin, words));
    return undefined;
  }
  const method = prepared.methods.get(name) ?? prepared.otherwise.method;
  if (method === undefined) {
    const near = prepared.near.method(name);
    const words = { method: name, document: document.number, near };
    report(unmappedMethod.at(placeOf(document, "method"), words));
    return undefined;
  }
  const pair = pairOf(method, document.kind);
  const own = controlSideOf(document);
  const side = (slot: "debit" | "credit") =>
    (own === slot ? followed(context, pair[slot]) : undefined) ??
    choose(context, pair[slot], "method", method.name);
  const debit = side("debit");
  const credit = document.kind === "deposit" ? debit : side("credit");
  if (debit === undefined || credit === undefined) return undefined;
  const control = own === "debit" ? debit : credit;
  const follows = isOfControl(prepared, document, control.rule) ? own : undefined;
  return { method, debit, credit, follows };
}

function pairOf(method: PlanMethod, kind: DocumentKind): PlanPair {
  if (kind === "refund") return method.refunds;
  if (kind !== "bill-payment") return method;
  invariant(
    method.purchases !== undefined,
    "a book that takes bills has purchases for every method",
  );
  return method.purchases;
}

function movesMoney({ kind }: Document): boolean {
  switch (kind) {
    case "payment":
    case "refund":
    case "sale":
    case "deposit":
    case "bill-payment":
      return true;
    case "invoice":
    case "credit-note":
    case "bill":
    case "bill-credit":
      return false;
  }
}
