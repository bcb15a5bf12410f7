import { type ReactNode, useId } from "react";
import type { Inserted } from "#app/lib/inserted.ts";
import { insertionMark } from "#app/lib/insertion.ts";
import type { AnyText, Block, Inline, ListItem, Mark, TableRow } from "#app/lib/rich-text.ts";
import { BarChart } from "./bar-chart.tsx";

interface Look {
  /** The level of the text's own topmost headings, so that they follow the page's. */
  startLevel: 2 | 3 | 4 | 5;
  /** What a table is called to those who cannot see it, "Tabell". */
  tableName: string;
}

/** A formatted text as it is read. What it can contain is settled by its schema; nothing is ever set in as HTML. */
export function RichTextView({ text, ...look }: Look & { text: AnyText }) {
  return text.content.map((block, at) => {
    const key = keyOf(block, at);
    if (block.type === "insertion") return <p key={key}>{insertionMark(block.attrs)}</p>;
    if (block.type === "inserted") return <InsertedView key={key} inserted={block} />;
    return <BlockView key={key} block={block} look={look} />;
  });
}

/** Something set into a text: its title, what it says, and where that comes from. Its look is in inserted.css. */
export function InsertedView({ inserted: { title, content, chart, notes, sources } }: { inserted: Inserted }) {
  const id = useId();
  const look = { startLevel: 4 as const, tableName: title };
  const [text, tables] = [
    content.filter(({ type }) => type !== "table"),
    content.filter(({ type }) => type === "table"),
  ];
  return (
    <figure className="inserted" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      <RichTextView text={{ type: "doc", content: text }} {...look} />
      {chart && <BarChart chart={chart} />}
      <RichTextView text={{ type: "doc", content: tables }} {...look} />
      {notes.map((note) => (
        <p className="inserted-note" key={note}>
          {note}
        </p>
      ))}
      {sources.map((source) => (
        <p className="inserted-source" key={source.text}>
          <Source {...source} />
        </p>
      ))}
    </figure>
  );
}

function Source({ text, url }: Inserted["sources"][number]): ReactNode {
  if (url === "") return text;
  return (
    <a className="ds-link" href={url} rel="noreferrer">
      {text}
    </a>
  );
}

function BlockView({ block, look }: { block: Block; look: Look }) {
  switch (block.type) {
    case "paragraph":
      return <p>{inline(block.content)}</p>;
    case "heading":
      return <HeadingView level={block.attrs.level - 2 + look.startLevel}>{inline(block.content)}</HeadingView>;
    case "bulletList":
      return <ul>{items(block.content, look)}</ul>;
    case "orderedList":
      return <ol>{items(block.content, look)}</ol>;
    case "table":
      return <TableView rows={block.content} look={look} />;
  }
}

const headings = { 2: "h2", 3: "h3", 4: "h4", 5: "h5", 6: "h6" } as const;
const sizes = { 2: "md", 3: "sm", 4: "xs", 5: "2xs", 6: "2xs" } as const;

function HeadingView({ level, children }: { level: number; children: ReactNode }) {
  const shown = level <= 2 ? 2 : level === 3 ? 3 : level === 4 ? 4 : level === 5 ? 5 : 6;
  const Tag = headings[shown];
  return (
    <Tag className="ds-heading" data-size={sizes[shown]}>
      {children}
    </Tag>
  );
}

function items(list: ListItem[], look: Look): ReactNode {
  return list.map((item, at) => (
    <li key={keyOf(item, at)}>
      {item.content.map((block, place) =>
        block.type === "paragraph" && place === 0 ? (
          inline(block.content)
        ) : (
          <BlockView key={keyOf(block, place)} block={block} look={look} />
        ),
      )}
    </li>
  ));
}

/** A wide table scrolls inside itself, also by keyboard, so that the page never does. */
function TableView({ rows, look }: { rows: TableRow[]; look: Look }) {
  const [first, ...rest] = rows;
  const hasHead = first?.content.every((cell) => cell.type === "tableHeader") ?? false;
  const body = hasHead ? rest : rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="wide-table" aria-label={look.tableName} tabIndex={0}>
      <table className="ds-table" data-border>
        {hasHead && first && (
          <thead>
            <RowView row={first} scope="col" look={look} />
          </thead>
        )}
        <tbody>
          {body.map((row, at) => (
            <RowView key={keyOf(row, at)} row={row} scope="row" look={look} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowView({ row, scope, look }: { row: TableRow; scope: "col" | "row"; look: Look }) {
  return (
    <tr>
      {row.content.map((cell, at) => {
        const spans = {
          ...(cell.attrs.colspan > 1 && { colSpan: cell.attrs.colspan }),
          ...(cell.attrs.rowspan > 1 && { rowSpan: cell.attrs.rowspan }),
        };
        const content = cell.content.map((block, place) =>
          block.type === "paragraph" && cell.content.length === 1 ? (
            inline(block.content)
          ) : (
            <BlockView key={keyOf(block, place)} block={block} look={look} />
          ),
        );
        return cell.type === "tableHeader" ? (
          <th key={keyOf(cell, at)} scope={scope} {...spans}>
            {content}
          </th>
        ) : (
          <td key={keyOf(cell, at)} {...spans}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

function inline(content: Inline[] = []): ReactNode {
  return content.map((node, at) => {
    if (node.type === "hardBreak") return <br key={keyOf(node, at)} />;
    return <Marked key={keyOf(node, at)} text={node.text} marks={node.marks ?? []} />;
  });
}

function Marked({ text, marks }: { text: string; marks: Mark[] }): ReactNode {
  const [mark, ...rest] = marks;
  if (!mark) return text;
  const inner = <Marked text={text} marks={rest} />;
  if ("attrs" in mark) {
    return (
      <a className="ds-link" href={mark.attrs.href} rel="noreferrer">
        {inner}
      </a>
    );
  }
  return mark.type === "bold" ? <strong>{inner}</strong> : <em>{inner}</em>;
}

/** A text never changes while it is shown, so a part's place in it tells it from the others. */
function keyOf(part: { type: string }, at: number): string {
  return `${part.type}${at}`;
}
