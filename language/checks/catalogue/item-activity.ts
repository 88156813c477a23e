// Items that are active on one side only, here or in the catalogue.
import { activeInCatalogue } from "../../diagnostics/codes/active-in-catalogue.ts";
import { inactiveInCatalogue } from "../../diagnostics/codes/inactive-in-catalogue.ts";
import type { Check } from "../context.ts";

export const itemActivity: Check = {
  id: "item-activity",
  run: ({ book, catalogues }) =>
    [...book.items.values()].flatMap(({ name, place, inactiveFrom }) => {
      const row = name === undefined ? undefined : catalogues?.rows.get(name);
      if (row === undefined) return [];
      const words = { item: row.name };
      const related = [
        {
          place: row.origins.get("active") ?? row.origin,
          message: { en: "The catalogue says so here", fr: "Le catalogue le dit ici" },
        },
      ];
      if (!row.active && inactiveFrom === undefined) {
        return [inactiveInCatalogue.at(place, words, { related })];
      }
      // Without a clock, a date says nothing of today: it may be the day on which the catalogue changes.
      if (row.active && inactiveFrom === "always") {
        return [activeInCatalogue.at(place, words, { related })];
      }
      return [];
    }),
};
