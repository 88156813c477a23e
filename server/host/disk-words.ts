// Errors of the disk in words: what could not be done, to which path, and why.
import type { Bilingual } from "../../language/text/bilingual.ts";
import type { DiskAction, DiskError } from "./files.ts";

export function diskMessage(error: DiskError, path = error.path): Bilingual {
  const what = actions[error.action];
  const why = reasons.get(error.reason) ?? { en: error.reason, fr: error.reason };
  return { en: `${what.en} ${path}: ${why.en}`, fr: `${what.fr} ${path}\u00a0: ${why.fr}` };
}

const actions: { readonly [action in DiskAction]: Bilingual } = {
  list: { en: "Cannot open the folder", fr: "Impossible d’ouvrir le dossier" },
  read: { en: "Cannot read", fr: "Impossible de lire" },
  write: { en: "Cannot write", fr: "Impossible d’écrire" },
};

const reasons = new Map<string, Bilingual>([
  ["ENOENT", { en: "there is no such file or folder", fr: "fichier ou dossier introuvable" }],
  ["EACCES", { en: "permission refused", fr: "accès refusé" }],
  ["EPERM", { en: "permission refused", fr: "accès refusé" }],
  ["EEXIST", { en: "something with that name is there already", fr: "ce nom est déjà pris" }],
  ["EISDIR", { en: "it is a folder", fr: "c’est un dossier" }],
  ["ENOTDIR", { en: "a part of the path is a file", fr: "une partie du chemin est un fichier" }],
  ["ENOSPC", { en: "the disk is full", fr: "le disque est plein" }],
  ["EDQUOT", { en: "your share of the disk is full", fr: "votre quota de disque est atteint" }],
  ["EROFS", { en: "the disk is read-only", fr: "le disque est en lecture seule" }],
  ["EMFILE", { en: "too many files are open", fr: "trop de fichiers sont ouverts" }],
  ["EIO", { en: "the disk failed", fr: "le disque a fait défaut" }],
  ["EBUSY", { en: "another program is using it", fr: "un autre programme l’utilise" }],
  ["ELOOP", { en: "its links go in a circle", fr: "ses liens tournent en rond" }],
  ["ENAMETOOLONG", { en: "the name is too long", fr: "le nom est trop long" }],
  ["not a file", { en: "it is not an ordinary file", fr: "ce n’est pas un fichier ordinaire" }],
  ["too large", { en: "it is too large for a book", fr: "il est trop gros pour un paramétrage" }],
  [
    "not utf-8",
    {
      en: "it is not text in UTF-8; save it in that encoding",
      fr: "ce n’est pas du texte en UTF-8; enregistrez-le dans cet encodage",
    },
  ],
  [
    "other content",
    {
      en: "a file of another content has that name; --force replaces it",
      fr: "un fichier d’un autre contenu porte ce nom; --force le remplace",
    },
  ],
  [
    "foreign file",
    {
      en: "a file with that name stands there that Folio did not write",
      fr: "un fichier de ce nom s’y trouve, et ce n’est pas Folio qui l’a écrit",
    },
  ],
]);
