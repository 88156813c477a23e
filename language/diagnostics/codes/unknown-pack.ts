// `use` of a pack that is not there.
import { defineDiagnostic } from "../define.ts";
import { listed, quoted } from "../wording.ts";

export interface UnknownPackWords {
  readonly name: string;
  /** A path rather than a name. */
  readonly isFolder: boolean;
  readonly near: string | undefined;
  readonly shipped: readonly string[];
}

export const unknownPack = defineDiagnostic<UnknownPackWords>({
  code: "FOL2022",
  name: "unknown-pack",
  severity: "error",
  title: {
    en: "Pack not available",
    fr: "Paquet introuvable",
  },
  why: {
    en: "A pack is one that comes with Folio, or a folder in quotation marks that holds `.folio` files and no `book`.",
    fr: "Un paquet est fourni avec Folio, ou est un dossier entre guillemets qui contient des fichiers `.folio` et aucun `book`.",
  },
  message: ({ name, isFolder }) =>
    isFolder
      ? {
          en: `There are no .folio files in the folder ${quoted(name).en}`,
          fr: `Il n’y a aucun fichier .folio dans le dossier ${quoted(name).fr}`,
        }
      : {
          en: `No pack is called ${quoted(name).en}`,
          fr: `Aucun paquet ne s’appelle ${quoted(name).fr}`,
        },
  remedy: ({ name, isFolder, near, shipped }) => {
    if (isFolder) {
      return {
        en: "The path starts at the book’s folder: check it",
        fr: "Le chemin part du dossier du paramétrage\u00a0: vérifiez-le",
      };
    }
    if (near !== undefined) {
      return {
        en: `The nearest pack is ${quoted(near).en}`,
        fr: `Le paquet le plus proche est ${quoted(near).fr}`,
      };
    }
    const packs = listed(shipped);
    return {
      en: `Packs that come with Folio are ${packs.en}; a folder is written "../${name}"`,
      fr: `Les paquets fournis avec Folio sont ${packs.fr}; un dossier s’écrit "../${name}"`,
    };
  },
  bad: `use <|canada-em|>
`,
  good: `use canada-en
tax HST-ON from canada-en credit 2420
item "Haie" debit 1210 credit 4001 tax "HST Ontario"
`,
  fixed: true,
});
