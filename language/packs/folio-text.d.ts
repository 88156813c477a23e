// Packs are text: the bundler and the test runner give a `.folio` file as the string that it holds.
declare module "*.folio" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: a module of text has nothing else to give.
  export default text;
}
