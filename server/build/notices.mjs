// Which packages a bundle carries, by esbuild's own account of it, and their licences in one text.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const noticesFile = "THIRD-PARTY-NOTICES.txt";

/** Writes the notices that go with bundles; `metafiles` are what esbuild says of them. */
export function writeNotices(file, metafiles) {
  const parts = bundledPackages(metafiles).map(
    ({ name, version, license, text }) =>
      `${rule}\n${name} ${version} (${license})\n${rule}\n\n${text}\n`,
  );
  writeFileSync(file, [introduction, ...parts].join("\n"));
}

/** The packages of which something is in a bundle, by name and version. */
export function bundledPackages(metafiles) {
  const folders = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput > 0 ? (packageFolder.exec(path)?.[0] ?? []) : [],
      ),
    ),
  );
  const packages = new Map(folders.map((folder) => [folder, packageIn(folder)]));
  // A version that is installed in two places is told once.
  const told = new Map([...packages.values()].map((one) => [`${one.name} ${one.version}`, one]));
  return [...told.keys()].sort().map((key) => told.get(key));
}

/** `node_modules/a/node_modules/@b/c`, of a file below it. */
const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
const rule = "-".repeat(80);
const introduction = `Folio is under the MIT licence, which is in LICENSE. It contains code of the packages below, under
their own licences.

Folio est sous la licence MIT, qui est dans LICENSE. Il contient du code des modules ci-dessous, sous
leurs propres licences.
`;

function packageIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice|thirdparty)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  if (texts.length === 0) throw new Error(`${folder} has no licence to pass on`);
  return { name, version, license, text: texts.join("\n\n") };
}
