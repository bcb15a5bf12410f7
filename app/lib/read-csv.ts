/** Rows of a CSV text by the names in its heading row. Fields may be quoted; a quote inside is written twice. */
export function readCsv(text: string): Record<string, string>[] {
  const [heading = [], ...rows] = text.trimEnd().split(/\r?\n/).map(fields);
  return rows.map((row) => Object.fromEntries(heading.map((name, place) => [name, row[place] ?? ""])));
}

/** A comma, then a quoted field or a plain one. */
const field = /,(?:"((?:[^"]|"")*)"|([^,]*))/g;

function fields(line: string): string[] {
  return [...`,${line}`.matchAll(field)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}
