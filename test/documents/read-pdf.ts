import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What somebody who copies from a PDF, or has it read aloud, is given. */
export interface ReadPdf {
  pages: number;
  /** Every word in the order they are read, without spaces: where lines are broken is the look's. */
  words: string;
  /** Each piece of text as it was set, with its spaces. */
  pieces: string[];
  /** Where each piece of text begins and ends, in millimetres from the lower left corner. */
  places: { x: number; y: number }[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const read: ReadPdf = { pages: pdf.numPages, words: "", pieces: [], places: [] };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items.filter((each) => "str" in each)) {
      read.words += bare(item.str);
      read.pieces.push(item.str);
      read.places.push(...endsOf(item));
    }
  }
  await pdf.loadingTask.destroy();
  return read;
}

/** Words without the spaces and line breaks between them, and without the marks that let a word be broken. */
export function bare(words: string): string {
  return words.normalize("NFC").replace(/[\s\u00ad\u200b]/g, "");
}

function endsOf({ transform, width }: { transform: number[]; width: number }): { x: number; y: number }[] {
  const [across = 1, , , , x = 0, y = 0] = transform;
  return [x, x + Math.sign(across) * width].map((end) => ({ x: end * millimetre, y: y * millimetre }));
}

const millimetre = 25.4 / 72;
