// How often a property is tried: seldom while one works, often where FOLIO_RUNS says so.

export const runs: number = Number(process.env.FOLIO_RUNS ?? 150);
