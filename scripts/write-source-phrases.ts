import { globSync, readFileSync, writeFileSync } from "node:fs";
import { phraseHashes, wordsOf } from "#test/source-phrases.ts";

/**
 * Writes test/source-phrases.txt from a folder with the documents Komplan was made after, as plain text:
 * node scripts/write-source-phrases.ts FOLDER. The documents themselves belong to others and are not kept here.
 */
function writeSourcePhrases(folder: string): void {
  const texts = globSync(`${folder}/*.txt`).map((file) => readFileSync(file, "utf8"));
  const whole = texts.map((text) => text.replace(/(\p{Ll})-\s*\n\s*(\p{Ll})/gu, "$1$2")); // words broken over two lines
  const hashes = new Set([...texts, ...whole].flatMap((text) => phraseHashes(wordsOf(text))));
  const lines =
    Buffer.from([...hashes].toSorted().join(""), "hex")
      .toString("base64")
      .match(/.{1,120}/g) ?? [];
  writeFileSync("test/source-phrases.txt", `${lines.join("\n")}\n`);
  console.log(`${hashes.size} phrases of ${texts.length} documents`);
}

const [folder] = process.argv.slice(2);
if (import.meta.main && folder) writeSourcePhrases(folder);
