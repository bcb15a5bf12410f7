import { createHash } from "node:crypto";
import { exitScript } from "./exit-script.ts";
import { helpStyle } from "./help-style.ts";

interface Held {
  /** The one script that stands in the document; null for none. */
  script: string | null;
  /** The one style that stands in it. */
  style: string;
  /** None, or such as stand in the document themselves. */
  images: "'none'" | "data:";
  /** Who may show it in a frame. */
  ancestors: "'none'" | "*";
}

/** No trail: nothing is kept by browsers, nothing is fetched, nothing is sent, nobody is told where one came from. */
export function headersWithoutTrail({ script, style, images, ancestors }: Held) {
  const policy = [
    "default-src 'none'",
    `script-src ${script === null ? "'none'" : digest(script)}`,
    `style-src ${digest(style)}`,
    `img-src ${images}`,
    "connect-src 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": policy.join("; "),
  };
}

const help = { style: helpStyle, images: "data:" } as const;

export const helpHeaders = headersWithoutTrail({ ...help, script: exitScript, ancestors: "'none'" });

/** The same for the block that other sites show in a frame: it runs nothing. */
export const embeddedHelpHeaders = headersWithoutTrail({ ...help, script: null, ancestors: "*" });

function digest(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
