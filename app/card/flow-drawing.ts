import { Graph, layout } from "@dagrejs/dagre";
import type { Language } from "#app/lib/language.ts";
import { blockContent } from "./card-content.ts";
import { numberOf, waysFrom } from "./flow.ts";
import { type FlowArrow, type FlowBox, type FlowDrawing, lineHeight, padding } from "./flow-boxes.ts";
import type { Flow, FlowStep } from "./flow-template.ts";
import { answerWords, flowText } from "./flow-text.ts";
import type { LocalServices } from "./local-service.ts";

const boxWidth = 264;
/** What fits on a line of a box in the widest of the system's letters. */
const lettersOnLine = 27;
const mostCalls = 2;

type Point = Record<"x" | "y", number>;

/** Places the steps below each other, as wide as the answers part them. */
export function drawFlow(flow: Flow, local: LocalServices | null, language: Language): FlowDrawing {
  const lines = new Map(flow.steps.map((step) => [step.id, linesOf(flow, step, local, language)]));
  const graph = new Graph();
  graph.setGraph({ rankdir: "TB", nodesep: 20, edgesep: 24, ranksep: 36, marginx: 4, marginy: 4 });
  for (const { id } of flow.steps) {
    graph.setNode(id, { width: boxWidth, height: (lines.get(id)?.length ?? 0) * lineHeight + 2 * padding });
  }
  const ways = flow.steps.flatMap((step) => waysFrom(step).map((way) => ({ from: step.id, ...way })));
  for (const { from, to, answers } of ways) {
    const words = answerWords(answers, language);
    const size = { width: words.length * 8, height: words === "" ? 0 : 24 };
    graph.setEdge(from, to, {
      words,
      ...size,
      labelpos: "c",
      weight: isAcute(flow, from) && isAcute(flow, to) ? 20 : 1,
    });
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }; // filled in by the layout
  return {
    ...{ width: Math.ceil(width), height: Math.ceil(height) },
    boxes: flow.steps.map((step) => boxOf(step, placeOf(graph, step.id), lines.get(step.id) ?? [])),
    arrows: ways.map(({ from, to }) => arrowOf(graph, from, to)),
  };
}

/** What cannot wait stands close together, at the top. */
function isAcute({ steps }: Flow, id: string): boolean {
  return steps.find((step) => step.id === id)?.phase === "acute";
}

function linesOf(flow: Flow, step: FlowStep, local: LocalServices | null, language: Language): FlowBox["lines"] {
  const { text, calls } = blockContent(step, local, language);
  const t = flowText[language];
  const when = [t.phase[step.phase], step.when?.[language]].filter(Boolean).join(" · ");
  const numbers = calls
    .slice(0, mostCalls)
    .map(({ name, phones }) => `${name} ${phones.join(", ").replaceAll(" ", "\u00a0")}`);
  return [
    { words: `${numberOf(flow, step.id)} · ${step.who[language]}`, kind: "who" },
    { words: when, kind: "when" },
    ...wrapped(text).map((words) => ({ words, kind: "text" as const })),
    ...numbers.flatMap(wrapped).map((words) => ({ words, kind: "call" as const })),
  ];
}

function boxOf(
  { id, phase, answers }: FlowStep,
  { x, y, width, height }: Point & Record<"width" | "height", number>,
  lines: FlowBox["lines"],
): FlowBox {
  const corner = { x: Math.round(x - width / 2), y: Math.round(y - height / 2) };
  return { id, phase, isQuestion: answers !== undefined, ...corner, width, height, lines };
}

function placeOf(graph: Graph, id: string): Point & Record<"width" | "height", number> {
  const { x = 0, y = 0, width, height } = graph.node(id);
  return { x, y, width, height };
}

function arrowOf(graph: Graph, from: string, to: string): FlowArrow {
  const { points = [], words, x = 0, y = 0 } = graph.edge(from, to);
  return { id: `${from} ${to}`, path: curve(points), words: String(words), x: Math.round(x), y: Math.round(y) };
}

/** A soft line through the points: straight at both ends, bent where the points are. */
function curve(points: Point[]): string {
  const [first, ...rest] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const last = rest.at(-1);
  if (!first || !last) return "";
  const bends = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1] ?? last;
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  });
  return [`M${first.x} ${first.y}`, ...bends, `L${last.x} ${last.y}`].join(" ");
}

/** Words on lines that fit in a box. */
export function wrapped(text: string): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length <= lettersOnLine || lines.at(-1) === "") lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines;
}
