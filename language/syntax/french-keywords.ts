// Keywords are English, and who writes them often thinks in French: the keyword that was meant.
import { fold, nearestName } from "../text/names.ts";

/** The one of the known keywords that a word is French for, or is spelt much like. */
export function meantKeyword(word: string, known: Iterable<string>): string | undefined {
  const keywords = [...known];
  const translated = translate(word);
  if (translated !== undefined && keywords.includes(translated)) return translated;
  return nearestName(word, keywords);
}

/** True where the keyword is the English of the word, and not only spelt like it. */
export function isFrenchFor(word: string, keyword: string): boolean {
  return translate(word) === keyword && fold(word) !== keyword;
}

function translate(word: string): string | undefined {
  return french.get(fold(word));
}

/** As `fold` writes them: without capitals and accents. */
const french: ReadonlyMap<string, string> = new Map(
  (
    [
      ["paramétrage", "book"],
      ["livre", "book"],
      ["compte", "account"],
      ["comptes", "accounts"],
      ["taxe", "tax"],
      ["groupe", "group"],
      ["article", "item"],
      ["articles", "items"],
      ["catégorie", "category"],
      ["catégories", "categories"],
      ["mode", "method"],
      ["modes", "methods"],
      ["catalogue", "catalog"],
      ["ouverture", "opening"],
      ["essai", "test"],
      ["cible", "target"],
      ["devise", "currency"],
      ["monnaie", "currency"],
      ["exercice", "fiscal"],
      ["actif", "asset"],
      ["passif", "liability"],
      ["avoir", "equity"],
      ["capitaux", "equity"],
      ["produit", "revenue"],
      ["revenu", "revenue"],
      ["revenus", "revenue"],
      ["charge", "expense"],
      ["dépense", "expense"],
      ["titre", "header"],
      ["débit", "debit"],
      ["crédit", "credit"],
      ["nom", "name"],
      ["unité", "unit"],
      ["prix", "price"],
      ["état", "status"],
      ["statut", "status"],
      ["classe", "class"],
      ["lié", "linked"],
      ["associé", "linked"],
      ["inactif", "inactive"],
      ["quand", "when"],
      ["si", "when"],
      ["depuis", "from"],
      ["colonne", "column"],
      ["séparateur", "delimiter"],
      ["encodage", "encoding"],
      ["milliers", "thousands"],
      ["arrondi", "rounding"],
      ["arrondis", "rounding"],
      ["acomptes", "deposits"],
      ["frais", "fees"],
      ["remise", "discount"],
      ["facture", "invoice"],
      ["paiement", "payment"],
      ["remboursement", "refund"],
      ["vente", "sale"],
      ["ventes", "sales"],
      ["achat", "purchase"],
      ["achats", "purchase"],
      ["banque", "bank"],
      ["caisse", "cash"],
      ["divers", "miscellaneous"],
      ["série", "series"],
      ["séries", "series"],
      ["dernier", "last"],
      ["intégration", "integration"],
      ["jours", "days"],
      ["acompte", "deposit"],
      ["fournisseur", "payable"],
      ["fournisseurs", "payables"],
      ["récupérable", "recoverable"],
    ] as const
  ).map(([word, keyword]) => [fold(word), keyword]),
);
