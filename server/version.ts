// Folio's own version, as package.json states it.
export { version } from "../package.json";
