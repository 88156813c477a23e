// What a run of tests leaves behind for whoever counts: the runner's own report, where FOLIO_TEST_REPORT says.

export function reporters(): { reporters: string[]; outputFile?: string } {
  const file = process.env.FOLIO_TEST_REPORT;
  return file === undefined
    ? { reporters: ["default"] }
    : { reporters: ["default", "json"], outputFile: file };
}
