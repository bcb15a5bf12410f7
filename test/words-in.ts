/** What is read in a piece of a page, without its markup. */
export function wordsIn(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}
