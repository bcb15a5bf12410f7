import { type Figure, median } from "./figure.ts";
import { megabytesOf, type Program, secondsOf } from "./peak.ts";

const rounds = 3;

/** What it takes to read a real plan out of a Word file that nobody has tidied, from the command line, the confined child included. */
export async function measureImport(): Promise<Figure[]> {
  const words = ["cli/komplan.ts", "import", "test/samples/hallingdal-messy.docx", "--json"];
  const program: Program = { command: process.execPath, args: ["--disable-warning=ExperimentalWarning", ...words] };
  const [seconds, megabytes]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    seconds.push(await secondsOf(program));
    megabytes.push(await megabytesOf(program));
  }
  return [
    { figure: "import of the Hallingdal sample: time", value: median(seconds), unit: "s", target: 1.5 },
    { figure: "import of the Hallingdal sample: memory", value: median(megabytes), unit: "MB", target: 200 },
  ];
}
