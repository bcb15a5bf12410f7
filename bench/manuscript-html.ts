import { resolve } from "node:path";
import { fontFiles } from "#app/export/fonts.ts";
import type { Block, Cell, Manuscript, Run, Table } from "#app/export/manuscript.ts";

/** The same document as a page for a browser to print: same words, same font, same sizes, headings and tables marked as such. */
export function manuscriptHtml(manuscript: Manuscript): string {
  const parts = manuscript.parts.map(({ pages, blocks }) => `<section class="${pages}">${html(blocks)}</section>`);
  return `<!doctype html><html lang="${manuscript.language}"><head><meta charset="utf-8"><title>${plain(manuscript.title)}</title>
<style>${style}</style></head><body><section class="cover"><p>${plain(manuscript.owner)}</p><h1>${plain(manuscript.title)}</h1>
<p>${plain(manuscript.subtitle)}</p>${manuscript.cover.map((line) => `<p>${plain(line)}</p>`).join("")}</section>
<section class="upright">${html(manuscript.front)}</section><nav>${contents(manuscript)}</nav>${parts.join("")}</body></html>`;
}

const faces = fontFiles.map((file, at) => {
  const look = `font-weight:${at < 2 ? 400 : 600};font-style:${at % 2 === 0 ? "normal" : "italic"}`;
  return `@font-face{font-family:Inter;${look};src:url("file://${resolve(file)}")}`;
});

const style = `${faces.join("")}
@page{size:A4;margin:28mm 32mm 26mm 30mm}@page wide{size:A4 landscape;margin:24mm 16mm 20mm}
body{font:10.5pt/1.5 Inter;color:#1f2a2c}h1,h2,h3{color:#0b4f54;break-after:avoid;font-weight:600}
.cover{break-after:page;height:240mm;background:#0b4f54;color:#fff}.wide{page:wide;break-before:page}
.columns{columns:2;font-size:9pt;break-before:page}
table{border-collapse:collapse;width:100%;margin:5mm 0 7mm;font-size:9.5pt}table.dense{font-size:8.5pt;hyphens:auto}
th{background:#0b4f54;color:#fff;text-align:left}td,th{padding:6pt 5pt;vertical-align:top;border-bottom:.5pt solid #c3cfcd}
tr{break-inside:avoid}dt{font-weight:600;color:#0b4f54}`;

function contents({ front, parts }: Manuscript): string {
  const headings = [...front, ...parts.flatMap(({ blocks }) => blocks)].filter((block) => block.kind === "heading");
  return headings
    .filter(({ level }) => level <= 2)
    .map(({ text }) => `<p>${plain(text)}</p>`)
    .join("");
}

function html(blocks: Block[]): string {
  return blocks.map(blockHtml).join("");
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${plain(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p>${block.runs.map(runHtml).join("")}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${html(item)}</li>`).join("")}</ul>`;
    case "terms":
      return `<dl>${block.terms.map(({ term, runs }) => `<dt>${plain(term)}</dt><dd>${runs.map(runHtml).join("")}</dd>`).join("")}</dl>`;
    case "chart":
      return "";
    case "table":
      return tableHtml(block);
  }
}

function tableHtml(table: Table): string {
  const rows = table.whole.map((_, row) => {
    const cells = table.cells.filter((cell) => cell.row === row);
    return `<tr>${cells.map((cell) => cellHtml(cell, row < table.headerRows)).join("")}</tr>`;
  });
  const [head, body] = [rows.slice(0, table.headerRows), rows.slice(table.headerRows)];
  return `<table class="${table.dense ? "dense" : ""}"><thead>${head.join("")}</thead><tbody>${body.join("")}</tbody></table>`;
}

function cellHtml({ colspan, rowspan, blocks }: Cell, isHead: boolean): string {
  const tag = isHead ? "th" : "td";
  return `<${tag} colspan="${colspan}" rowspan="${rowspan}">${html(blocks)}</${tag}>`;
}

function runHtml({ text, bold, italic, link }: Run): string {
  let words = plain(text).replaceAll("\n", "<br>");
  if (bold) words = `<b>${words}</b>`;
  if (italic) words = `<i>${words}</i>`;
  return link ? `<a href="${plain(link)}">${words}</a>` : words;
}

function plain(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
