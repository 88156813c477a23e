// Who may be the same person: the same name, the same address of mail or the same telephone, however they are written.
import { fold } from "../text/names.ts";
import type { Contact } from "./contacts.ts";

export type Likeness = "name" | "email" | "phone";

export interface Found {
  readonly contact: Contact;
  /** What is alike, the strongest first. */
  readonly by: readonly Likeness[];
}

export interface ContactIndex {
  readonly add: (contact: Contact) => void;
  /** The first contact that was added and has most in common with this one. */
  readonly find: (contact: Contact) => Found | undefined;
}

export function createContactIndex(): ContactIndex {
  const firsts = new Map<string, Contact>();
  return {
    add: (contact) => {
      for (const { key } of keysOf(contact)) if (!firsts.has(key)) firsts.set(key, contact);
    },
    find: (contact) => {
      const found = new Map<Contact, Set<Likeness>>();
      for (const { by, key } of keysOf(contact)) {
        const first = firsts.get(key);
        if (first !== undefined) found.set(first, (found.get(first) ?? new Set()).add(by));
      }
      const [best] = [...found].sort(([, left], [, right]) => right.size - left.size);
      return best && { contact: best[0], by: [...best[1]] };
    },
  };
}

interface Key {
  readonly by: Likeness;
  readonly key: string;
}

function keysOf({ name, fields }: Contact): readonly Key[] {
  const addresses = (fields.get("email") ?? "").split(/[\s,;]+/).filter((one) => one.includes("@"));
  const numbers = [fields.get("phone") ?? "", fields.get("mobile") ?? ""].map(digitsOf);
  return [
    { by: "name", key: `name ${plainName(name)}` },
    ...addresses.map((one) => ({ by: "email", key: `email ${one.toLowerCase()}` }) as const),
    ...numbers
      .filter((one) => one !== "")
      .map((one) => ({ by: "phone", key: `phone ${one}` }) as const),
  ];
}

/** `Tremblay, Jean` and `jean  tremblay` are one; a name of signs alone stays what it is. */
function plainName(name: string): string {
  const [family = "", given, ...more] = name.split(",");
  const turned = given === undefined || more.length > 0 ? name : `${given} ${family}`;
  const plain = fold(turned.replace(/[^\p{L}\p{M}\p{N}]+/gu, " "));
  return plain === "" ? fold(name) : plain;
}

/** A number of seven digits or more, without the 1 of North America and without an extension. */
function digitsOf(text: string): string {
  const [number = ""] = text.split(/\p{L}|#/u);
  const digits = number.replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
  return digits.length < 7 ? "" : digits;
}
