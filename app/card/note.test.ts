import { createHash } from "node:crypto";
import { RouterContextProvider } from "react-router";
import { describe, expect, test } from "vitest";
import { exitScript } from "#app/help/exit-script.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { tellingWord } from "#app/mail/neutral.ts";
import { noteScript } from "./note-script.ts";
import { noteParts, noteText } from "./note-text.ts";
import { loader } from "./show-note.ts";

describe.each(["nb", "nn"] as const)("the note in %s", (language) => {
  test("may run and look as it is drawn, and reach nothing", async () => {
    const { html, headers } = await ask(language);
    expect(headers.get("content-security-policy")).toBe(
      [
        "default-src 'none'",
        `script-src ${digestOf("script", html)}`,
        `style-src ${digestOf("style", html)}`,
        "img-src 'none'",
        "connect-src 'none'",
        "form-action 'none'",
        "frame-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join("; "),
    );
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("set-cookie")).toBeNull();
  });

  test("has fields that no browser fills in, remembers or corrects, and nothing to send them with", async () => {
    const { html } = await ask(language);
    const fields = html.match(/<textarea[^>]*>[^<]*/g) ?? [];
    expect(fields).toHaveLength(noteParts.length);
    for (const field of fields) {
      for (const part of [
        'autoComplete="off"',
        'autoCorrect="off"',
        'autoCapitalize="off"',
        'spellCheck="false"',
        'writingsuggestions="false"',
      ])
        expect(field.toLowerCase()).toContain(part.toLowerCase());
      expect(field).not.toMatch(/ name=/);
      expect(field).toMatch(/>$/);
    }
    expect(html).not.toMatch(/<(?:form|input|select|img|iframe|object|link (?!rel="icon" href="data:,"))/);
    expect(html).not.toMatch(/ (?:src|style|action|formaction|download|on[a-z]+)=/);
    expect(html.match(/<button(?! type="button")/g)).toBeNull();
  });

  test("says of each field what to write, and before all what becomes of it", async () => {
    const { text } = await ask(language);
    const t = noteText[language];
    const said = [...t.before, ...noteParts.flatMap((part) => [t.parts[part].label, ...t.parts[part].guide])];
    expect(said.filter((words) => !text.includes(words))).toEqual([]);
    expect(text.indexOf(t.before[1] ?? "")).toBeLessThan(text.indexOf(t.parts.who.label));
  });

  test("warns of copies and printers where one presses, and offers no file", async () => {
    const { html, text } = await ask(language);
    expect(text).toContain(noteText[language].copyWarning);
    expect(text).toContain(noteText[language].printWarning);
    expect(html).toMatch(/id="copy" aria-describedby="copy-warning"/);
    expect(html).toMatch(/id="print" aria-describedby="print-warning"/);
    expect(text).not.toMatch(/last ned/i);
  });

  test("tells nothing by title and address", async () => {
    const title = /<title>(.*?)<\/title>/.exec((await ask(language)).html)?.[1] ?? "";
    expect(title).not.toBe("");
    expect([title, "/kort/notat"].map(tellingWord)).toEqual([null, null]);
  });
});

test("the script sends nothing, stores nothing, and lets one leave as on the help pages", () => {
  expect(noteScript).not.toMatch(
    /fetch|XMLHttp|sendBeacon|WebSocket|EventSource|Storage|indexedDB|cookie|caches|import\(|BroadcastChannel|postMessage|new Image|createObjectURL/,
  );
  expect(noteScript.endsWith(exitScript)).toBe(true);
});

test("bokmål and nynorsk have as much to say of each field", () => {
  const shape = (language: "nb" | "nn") => noteParts.map((part) => noteText[language].parts[part].guide.length);
  expect(shape("nn")).toEqual(shape("nb"));
});

async function ask(language: "nb" | "nn") {
  const context = new RouterContextProvider();
  context.set(languageContext, language);
  const request = new Request("http://localhost/kort/notat");
  const response = await loader({ request, context, params: {}, url: new URL(request.url), pattern: "/kort/notat" });
  const html = await response.text();
  return { html, headers: response.headers, text: html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ") };
}

function digestOf(tag: string, html: string): string {
  const [all = "", ...more] = html.match(new RegExp(`<${tag}>[\\s\\S]*?</${tag}>`, "g")) ?? [];
  expect(more).toEqual([]);
  const text = all.slice(`<${tag}>`.length, -`</${tag}>`.length);
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
