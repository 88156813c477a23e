// Questions to a page, asked inside the browser. They are texts, so that the names of a browser's world stay out of
// the types of everything else.

/** What reaches past the right edge of the sheet, by what it says. */
export const beyondSheet = `
  [...document.querySelectorAll("body *")]
    .filter((element) =>
      element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
    .map((element) => element.tagName + " " + element.textContent.slice(0, 60))`;

/** How many heads of tables a printer would print once only. */
export const headsNotRepeated = `
  [...document.querySelectorAll("thead")]
    .filter((head) => getComputedStyle(head).display !== "table-header-group").length`;

/** Whether the page as a whole is wider than the window. */
export const slides = "document.documentElement.scrollWidth > document.documentElement.clientWidth";

/** Texts with less contrast than the 4.5 to 1 that WCAG AA asks of small ones. */
export const faintTexts = `(() => {
  const channels = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [r, g, b] = channels(color).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    if (element === null) return "rgb(255, 255, 255)";
    const { backgroundColor } = getComputedStyle(element);
    return channels(backgroundColor)[3] === 0 ? ground(element.parentElement) : backgroundColor;
  };
  return [...document.querySelectorAll("body *:not(title):not(desc)")].flatMap((element) => {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== "",
    );
    if (!own) return [];
    const style = getComputedStyle(element);
    const color = element.namespaceURI.endsWith("svg") ? style.fill : style.color;
    const [light, dark] = [luminance(color), luminance(ground(element))].sort((a, b) => b - a);
    const contrast = (light + 0.05) / (dark + 0.05);
    return contrast < 4.5 ? [contrast.toFixed(2) + " " + element.textContent.slice(0, 40)] : [];
  });
})()`;
