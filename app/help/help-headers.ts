import { createHash } from "node:crypto";
import { exitScript } from "./exit-script.ts";
import { helpStyle } from "./help-style.ts";

/** No trail: nothing is kept by browsers, nothing is fetched, nothing is sent, nobody is told where one came from. */
export const helpHeaders = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "Content-Security-Policy": policy(`script-src ${digest(exitScript)}`, "frame-ancestors 'none'"),
};

/** The same for the block that other sites show in a frame: it runs nothing. */
export const embeddedHelpHeaders = {
  ...helpHeaders,
  "Content-Security-Policy": policy("script-src 'none'", "frame-ancestors *"),
};

function policy(script: string, ancestors: string): string {
  return [
    "default-src 'none'",
    script,
    `style-src ${digest(helpStyle)}`,
    "img-src data:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    ancestors,
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

function digest(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
