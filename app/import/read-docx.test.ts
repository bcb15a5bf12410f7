import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { bareParts, bareWordFile, documentRelationship } from "#test/word-file.ts";
import { zipFile } from "#test/zip-file.ts";
import { readDocx } from "./read-docx.ts";
import type { RefusalKey } from "./refusal.ts";

async function refusalOf(bytes: Uint8Array): Promise<RefusalKey | "read"> {
  const read = await readDocx(bytes);
  return read.ok ? "read" : read.refusal;
}

test("the smallest Word file there is can be read", async () => {
  expect(await refusalOf(bareWordFile())).toBe("read");
});

test("files that are something else are named as what they are", async () => {
  const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]);
  const locked = Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]);
  const odt = zipFile([
    { name: "mimetype", data: "application/vnd.oasis.opendocument.text", stored: true },
    { name: "content.xml", data: "<a/>" },
  ]);
  const spreadsheet = zipFile([
    { name: "[Content_Types].xml", data: "<Types/>" },
    { name: "xl/workbook.xml", data: "<a/>" },
  ]);
  expect(await refusalOf(new Uint8Array())).toBe("empty");
  expect(await refusalOf(Buffer.from("%PDF-1.7\n%âãÏÓ"))).toBe("pdf");
  expect(await refusalOf(ole)).toBe("oldWord");
  expect(await refusalOf(locked)).toBe("passwordProtected");
  expect(await refusalOf(odt)).toBe("openDocument");
  expect(await refusalOf(spreadsheet)).toBe("notWord");
  expect(await refusalOf(Buffer.from("{\\rtf1 Handlingsplan}"))).toBe("notWord");
  expect(await refusalOf(new Uint8Array(10 * 1024 * 1024 + 1))).toBe("tooLarge");
  expect(await refusalOf(zipFile(bareParts().map((part) => ({ ...part, flags: 1 }))))).toBe("passwordProtected");
});

test("a zip that promises or holds too much is not unpacked", async () => {
  const bomb = bareWordFile(undefined, [{ name: "word/media.xml", data: Buffer.alloc(300 * 1024 * 1024, 0x20) }]);
  const liar = bareWordFile(undefined, [
    { name: "word/more.xml", data: Buffer.alloc(30 * 1024 * 1024, 0x20), claims: 1000 },
  ]);
  const many = zipFile([
    ...bareParts(),
    ...Array.from({ length: 2000 }, (_, at) => ({ name: `word/${at}.xml`, data: "<a/>" })),
  ]);
  expect(await refusalOf(bomb)).toBe("bomb");
  expect(await refusalOf(liar)).toBe("bomb");
  expect(await refusalOf(many)).toBe("bomb");
});

test("a zip that contradicts itself is damaged", async () => {
  const sharing = zipFile([...bareParts(), { name: "word/again.xml", data: "", record: 0, localName: "" }]);
  const shared = zipFile([
    { name: "a.xml", data: "x".repeat(50) },
    { name: "a.xml2", data: "x".repeat(50), record: 0 },
  ]);
  const twoNames = bareWordFile(undefined, [{ name: "word/a.xml", data: "<a/>", localName: "word/b.xml" }]);
  const tooShort = bareWordFile(undefined, [{ name: "word/a.xml", data: "<a/>", claims: 90 }]);
  const wrongSum = bareWordFile(undefined, [{ name: "word/a.xml", data: "<a/>", crc: 1 }]);
  const whole = bareWordFile();
  for (const bytes of [
    sharing,
    shared,
    twoNames,
    tooShort,
    wrongSum,
    whole.subarray(0, -10),
    Buffer.concat([whole, Buffer.from("x")]),
  ]) {
    expect(await refusalOf(bytes)).toBe("damaged");
  }
});

test("entries that overlap are damaged, though each is whole by itself", async () => {
  const inner = { name: "word/b.xml", data: "x".repeat(3000), stored: true };
  const innerBytes = zipFile([inner]).subarray(0, 30 + inner.name.length + 3000);
  const outer = { name: "word/a.xml", data: innerBytes, stored: true };
  const beginsInside = 30 + outer.name.length;
  expect(await refusalOf(zipFile([outer, ...bareParts()]))).toBe("read");
  expect(await refusalOf(zipFile([outer, { ...inner, record: beginsInside }, ...bareParts()]))).toBe("damaged");
});

test("the 64-bit form of a zip is read, and its lies are seen through", async () => {
  expect(await refusalOf(zipFile(bareParts(), { wide: true }))).toBe("read");
  const bomb = zipFile(
    [...bareParts(), { name: "word/a.xml", data: "<a/>", claims: 2 ** 40 }].map((part) => part),
    { wide: true },
  );
  expect(await refusalOf(bomb)).toBe("bomb");
});

test("names that could be misused as paths are refused", async () => {
  for (const name of [
    "../../etc/passwd",
    "/etc/passwd",
    "word/../../x.xml",
    "C:\\x.xml",
    "word\\x.xml",
    "word//x.xml",
    "word/\u0000.xml",
  ]) {
    expect(await refusalOf(bareWordFile(undefined, [{ name, data: "<a/>" }]))).toBe("unsafeNames");
  }
  const link = bareWordFile(undefined, [{ name: "word/link.xml", data: "/etc/passwd", mode: 0o120777 }]);
  expect(await refusalOf(link)).toBe("unsafeNames");
});

test("macros, embedded files and content from elsewhere are refused", async () => {
  const macro = bareWordFile(undefined, [{ name: "word/vbaProject.bin", data: "x" }]);
  const [, ...rest] = bareParts();
  const docm = zipFile([
    {
      name: "[Content_Types].xml",
      data: '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    },
    ...rest,
  ]);
  const sheet = bareWordFile(undefined, [{ name: "word/embeddings/sheet1.xlsx", data: "x" }]);
  const ole = bareWordFile(undefined, [documentRelationship("oleObject", "file:///c:/x", "External")]);
  const chunk = bareWordFile(undefined, [documentRelationship("aFChunk", "other.htm", "Internal")]);
  const template = bareWordFile(undefined, [
    documentRelationship("attachedTemplate", "http://evil.example/t.dotm", "External"),
  ]);
  const hidden = bareWordFile(undefined, [
    documentRelationship("image", "http://evil.example/x.png", "Ext&#x65;rnal" as "External"),
  ]);
  expect(await refusalOf(macro)).toBe("macros");
  expect(await refusalOf(docm)).toBe("macros");
  for (const bytes of [sheet, ole, chunk]) expect(await refusalOf(bytes)).toBe("embeddedFiles");
  for (const bytes of [template, hidden]) expect(await refusalOf(bytes)).toBe("externalContent");
});

test("links that run something are refused, plain links are not", async () => {
  const linked = (target: string) =>
    bareWordFile('<w:p><w:hyperlink r:id="r9"><w:r><w:t>Les mer</w:t></w:r></w:hyperlink></w:p>', [
      documentRelationship("hyperlink", target, "External"),
    ]);
  for (const target of [
    "javascript:alert(1)",
    "JavaScript&#58;alert(1)",
    "java&#9;script:alert(1)",
    "data:text/html,x",
    "vbscript:x",
  ]) {
    expect(await refusalOf(linked(target))).toBe("scriptLink");
  }
  const inField =
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:alert(1)"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Les</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
  expect(await refusalOf(bareWordFile(inField))).toBe("scriptLink");
  expect(await refusalOf(linked("https://dinutvei.no"))).toBe("read");
});

test("a DOCTYPE is refused, and what it points to is never fetched", async () => {
  let visits = 0;
  const listener = createServer((_, response) => {
    visits++;
    response.end();
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as AddressInfo;
  const [types, rels] = bareParts();
  const withDoctype = (doctype: string) =>
    zipFile(
      [
        types,
        rels,
        { name: "word/document.xml", data: `<?xml version="1.0"?>${doctype}<w:document>&x;</w:document>` },
      ].flatMap((part) => part ?? []),
    );
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
  expect(await refusalOf(withDoctype(`<!DOCTYPE x [<!ENTITY x SYSTEM "http://127.0.0.1:${port}/x">]>`))).toBe(
    "doctype",
  );
  expect(await refusalOf(withDoctype(`<!DOCTYPE x SYSTEM "http://127.0.0.1:${port}/x.dtd">`))).toBe("doctype");
  expect(await refusalOf(withDoctype('<!doctype x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'))).toBe("doctype");
  expect(await refusalOf(withDoctype(`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`))).toBe("doctype");
  expect(
    await refusalOf(
      zipFile(
        [
          types,
          rels,
          { name: "word/document.xml", data: Buffer.from("\ufeff<!DOCTYPE x><w:document/>", "utf16le") },
        ].flatMap((part) => part ?? []),
      ),
    ),
  ).toBe("damaged");
  expect(visits).toBe(0);
  await new Promise((resolve) => listener.close(resolve));
});
