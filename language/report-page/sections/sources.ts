// What the page was made from, so that whoever finds it in the file can tell whether it is about the same bytes.
import { hasErrors } from "../../diagnostics/problem.ts";
import type { PageContent } from "../content.ts";
import { html, type Markup } from "../markup.ts";
import type { Section } from "../page.ts";
import type { Speech } from "../speech.ts";
import { table } from "../table.ts";

export function sources(content: PageContent, speech: Speech): Section {
  const { files, problems, record, version } = content;
  // No journal is written of a run with errors: what has no file has no fingerprint.
  const made = hasErrors(problems) ? files.filter(({ role }) => role !== "journal") : files;
  const { say, count } = speech;
  const label = say({ en: "What this page was made from", fr: "De quoi cette page est faite" });
  const about = {
    en: `Made by Folio ${version}. Ignored documents are not counted here. The same files give the same page, byte for byte, and the same journal. Importing the same journal twice books it twice: what the package holds, this page does not know.`,
    fr: `Faite par Folio ${version}. Les pièces ignorées ne sont pas comptées ici. Les mêmes fichiers donnent la même page, à l’octet près, et le même journal. Importer deux fois le même journal le comptabilise deux fois\u00a0: ce que contient le logiciel, cette page ne le sait pas.`,
  };
  const roles = {
    book: say({ en: "Book", fr: "Paramétrage" }),
    data: say({ en: "Data", fr: "Données" }),
    control: say({ en: "Control totals", fr: "Totaux de contrôle" }),
    journal: say({ en: "Journal", fr: "Journal" }),
  };
  return {
    id: "sources",
    title: label,
    body: html`<p class="quiet small">${say(about)}</p>
${table({
  label,
  columns: [
    { head: say({ en: "File", fr: "Fichier" }) },
    { head: say({ en: "What", fr: "Quoi" }) },
    { head: say({ en: "Documents", fr: "Pièces" }), is: "figure" },
    { head: say({ en: "Bytes", fr: "Octets" }), is: "figure" },
    { head: say({ en: "SHA-256 fingerprint", fr: "Empreinte SHA-256" }) },
  ],
  rows: made.map(({ role, name, bytes, sha256 }) => {
    const documents = role === "data" ? record.documentsOf.get(name) : undefined;
    return [
      name,
      roles[role],
      documents === undefined ? "" : count(documents),
      count(bytes),
      fingerprint(sha256),
    ];
  }),
})}${packs(content, speech)}`,
  };
}

/** With other rates in a pack, the same book and data would have come to another journal. */
function packs({ report }: PageContent, { say }: Speech): Markup | undefined {
  if (report.packs.length === 0) return undefined;
  const label = say({ en: "Packs that the book uses", fr: "Paquets qu’emploie le paramétrage" });
  return html`<h3>${label}</h3>
${table({
  label,
  columns: [
    { head: say({ en: "Pack", fr: "Paquet" }) },
    { head: say({ en: "Version", fr: "Version" }) },
    {
      head: say({ en: "SHA-256 fingerprint of its texts", fr: "Empreinte SHA-256 de ses textes" }),
    },
  ],
  rows: report.packs.map(({ name, version, hash }) => [
    name,
    version ?? "",
    hash === null ? "" : fingerprint(hash),
  ]),
})}`;
}

function fingerprint(sha256: string): Markup {
  return html`<span class="fingerprint">${sha256.slice(0, 32)}<wbr>${sha256.slice(32)}</span>`;
}
