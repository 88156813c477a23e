// The flow picture: what was sold, the taxes and the methods of payment at the left, the accounts at the right,
// each band as wide as its amount. Drawn here, as SVG; the page has no script.
import { type SankeyLink, type SankeyNode, sankey, sankeyLinkHorizontal } from "d3-sankey";
import { html, type Markup } from "./markup.ts";
import type { PictureSide } from "./picture-side.ts";
import type { Speech } from "./speech.ts";

export interface PictureText {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly from: string;
  readonly to: string;
}

/** Amounts become widths here, and only here: what is written beside a band is exact. */
export function picture(
  { nodes, bands, most }: PictureSide,
  { id, title, description, from, to }: PictureText,
  { amount }: Speech,
): Markup {
  const columns = [0, 1].map((side) => nodes.filter((node) => node.side === side).length);
  const total = nodes.reduce((sum, node) => sum + (node.side === 0 ? node.size : 0), 0);
  const height = (Math.max(...columns) - 1) * gap + Math.max(12, (tallest * total) / most);
  const layout = sankey<Node, Band>()
    .nodeId((node) => node.id)
    .nodeWidth(barWidth)
    .nodePadding(gap)
    // The order is the book's own: of accounts, and of what feeds them.
    .nodeSort(() => 0)
    .linkSort(() => 0)
    .extent([
      [left, top],
      [width - right, top + height],
    ]);
  const drawn = layout({
    nodes: nodes.map((node) => ({ ...node })),
    links: bands.map((band) => ({ ...band, value: band.size })),
  });
  const path = sankeyLinkHorizontal<Node, Band>();
  const longest = Math.max(...nodes.map((node) => amount(node.amount).length));
  const figures = Math.max(80, longest * 6.5 + 18);
  return html`<svg viewBox="0 0 ${width} ${tenth(top + height + 10)}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-about">
<title id="${id}-title">${title}</title><desc id="${id}-about">${description}</desc>
<text class="head" x="${left + barWidth}" y="14" text-anchor="end">${from}</text><text class="head" x="${width - right - barWidth}" y="14">${to}</text>
${drawn.links.map(
  (band) =>
    html`<path class="link ${band.look}" d="${rounded(path(band) ?? "")}" stroke-width="${tenth(Math.max(1, band.width ?? 0))}"/>\n`,
)}${drawn.nodes.map((node) => bar(node, amount(node.amount), figures))}</svg>`;
}

/** `figures` is the room for the amount; the name has what remains beside it. */
function bar(node: SankeyNode<Node, Band>, amount: string, figures: number): Markup {
  const { x0 = 0, y0 = 0, y1 = 0, side, label } = node;
  const middle = tenth((y0 + y1) / 2 + 4.5);
  const [near, far, anchor] =
    side === 0
      ? [x0 - 8, x0 - 8 - figures, "end"]
      : [x0 + barWidth + 8 + figures - 14, x0 + barWidth + 8 + figures, "start"];
  const room = (side === 0 ? left : right - barWidth) - 8 - figures;
  return html`<rect class="node" x="${tenth(x0)}" y="${tenth(y0)}" width="${barWidth}" height="${tenth(Math.max(1, y1 - y0))}"/><text x="${tenth(near)}" y="${middle}" text-anchor="end">${amount}</text><text x="${tenth(far)}" y="${middle}" text-anchor="${anchor}">${shortened(label, Math.floor(room / 6.3))}</text>\n`;
}

type Node = PictureSide["nodes"][number];
type Band = PictureSide["bands"][number] & Partial<SankeyLink<object, object>>;

const width = 900;
const [left, right, top] = [285, 335, 24];
const barWidth = 6;
/** Between two bars: as high as the line of text beside a bar that is thinner than it. */
const gap = 18;
const tallest = 205;
function shortened(label: string, most: number): string {
  const characters = [...label];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : label;
}

function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}

function rounded(path: string): string {
  return path.replace(/\d+\.\d+/g, (number) => String(tenth(Number(number))));
}
