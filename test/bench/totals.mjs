// Whether two journals of the job say the same: byte for byte, or the same balance in each account, to the cent.
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

/** Throws where the journals differ in what `agrees` promises. */
export function mustAgree(name, agrees, ours, theirs) {
  if (agrees === "bytes") {
    if (digest(ours) !== digest(theirs))
      throw new Error(`${name}: the journal differs from Folio's`);
    return;
  }
  const [own, other] = [ours, theirs].map(balances);
  for (const [account, cents] of own) {
    if (agrees === "revenue" && !account.startsWith("revenues:")) continue;
    if (other.get(account) !== cents) {
      throw new Error(
        `${name}: ${account} is ${other.get(account) ?? 0n} cents, and ${cents} in Folio's journal`,
      );
    }
  }
  if (own.size === 0) throw new Error("Folio's journal has no balances");
  if (agrees === "balances" && own.size !== other.size) {
    throw new Error(`${name}: ${other.size} accounts have a balance, and ${own.size} in Folio's`);
  }
}

/** Cents an account, of the accounts that do not end at zero. hledger, ledger and Folio write amounts each its way. */
export function balances(path) {
  const sums = new Map();
  for (const line of linesOf(path)) {
    const found = /^ {4}([^\s;].*?) {2,}(?:CAD)?(-?)(?:CAD)?(\d+)(?:\.(\d\d?))?(?: CAD)?\s*$/.exec(
      line,
    );
    if (found === null) continue;
    const [, account, sign, whole, fraction = ""] = found;
    const cents = BigInt(`${sign}${whole}${fraction.padEnd(2, "0")}`);
    sums.set(account, (sums.get(account) ?? 0n) + cents);
  }
  return new Map([...sums].filter(([, cents]) => cents !== 0n));
}

function* linesOf(path) {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for (const chunk of chunksOf(path)) {
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop();
    yield* lines;
  }
  yield rest;
}

export function digest(path) {
  const hash = createHash("sha256");
  for (const chunk of chunksOf(path)) hash.update(chunk);
  return hash.digest("hex");
}

function* chunksOf(path) {
  const file = openSync(path, "r");
  const buffer = Buffer.alloc(1 << 20);
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}
