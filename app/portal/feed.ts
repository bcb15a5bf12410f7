/** What people follow with a feed reader. */
interface Feed {
  title: string;
  address: string;
  description: string;
  language: string;
  items: readonly FeedItem[];
}

export interface FeedItem {
  /** The same for ever. */
  id: string;
  title: string;
  address: string;
  /** ISO date. */
  on: string;
  lines: readonly string[];
}

/** RSS 2.0. */
export function rss({ title, address, description, language, items }: Feed): string {
  const head = `<title>${xml(title)}</title><link>${xml(address)}</link><description>${xml(description)}</description><language>${language}</language>`;
  const self = `<atom:link href="${xml(`${address}.rss`)}" rel="self" type="application/rss+xml"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${head}${self}${items.map(item).join("")}</channel></rss>\n`;
}

function item({ id, title, address, on, lines }: FeedItem): string {
  const when = new Date(`${on}T06:00:00Z`).toUTCString();
  return `<item><title>${xml(title)}</title><link>${xml(address)}</link><guid isPermaLink="false">${xml(id)}</guid><pubDate>${when}</pubDate><description>${xml(lines.join("\n"))}</description></item>`;
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
