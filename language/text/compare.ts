// The order of texts by their code units, which no language of the machine changes.
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
