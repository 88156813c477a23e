// How figures are written: tables of padded columns, ratios with their spread.
export function heading(title, columns) {
  console.log(`\n${title}`);
  row("", columns);
}

export function row(name, cells) {
  console.log(name.padEnd(24) + cells.map((cell) => cell.padStart(23)).join(""));
}

export function ratio({ median, min, max, count: pairs }) {
  const digits = median >= 20 ? 0 : 2;
  const [middle, low, high] = [median, min, max].map((number) => number.toFixed(digits));
  return pairs === 1 ? `${middle}` : `${middle} (${low}–${high})`;
}

export function seconds(number) {
  return `${number.toFixed(2)} s`;
}

export function milliseconds(number) {
  return `${number.toFixed(number < 10 ? 1 : 0)} ms`;
}

export function mebibytes(bytes) {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}

export function count(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}
