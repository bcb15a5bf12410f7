import { useLanguage } from "#app/ui/language.ts";
import { type FlowBox, type FlowDrawing, lineHeight, padding } from "./flow-boxes.ts";
import { flowText } from "./flow-text.ts";

/** The drawing of a flow. Whoever cannot see it is told its name, and that the steps beside say the same. */
export function FlowFigure({ drawing, title }: { drawing: FlowDrawing; title: string }) {
  const t = flowText[useLanguage()];
  const { width, height, boxes, arrows } = drawing;
  return (
    // Wider than a phone, it is moved sideways within itself, by the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved sideways must be reached by the keyboard
    <div className="flow-scroll" role="img" aria-label={t.drawingName(title, boxes.length)} tabIndex={0}>
      <svg className="flow-drawing" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <defs>
          <marker id="flow-head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
            <path className="flow-head" d="M0 0 L10 5 L0 10 z" />
          </marker>
        </defs>
        {arrows.map(({ id, path }) => (
          <path key={id} className="flow-arrow" d={path} markerEnd="url(#flow-head)" />
        ))}
        {boxes.map((box) => (
          <Box key={box.id} box={box} />
        ))}
        {arrows
          .filter(({ words }) => words !== "")
          .map(({ id, words, x, y }) => (
            <text key={id} className="flow-answer" x={x} y={y + 5} textAnchor="middle" fontSize={15}>
              {words}
            </text>
          ))}
      </svg>
    </div>
  );
}

function Box({ box: { phase, isQuestion, x, y, width, height, lines } }: { box: FlowBox }) {
  return (
    <g className="flow-box" data-phase={phase}>
      <rect x={x} y={y} width={width} height={height} rx={isQuestion ? 22 : 4} />
      {lines.map(({ words, kind }, at) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand on two lines, and the lines never move
          key={at}
          className={`flow-${kind}`}
          x={x + padding}
          y={y + padding + at * lineHeight + 14}
          fontSize={kind === "when" ? 13 : 15}
        >
          {words}
        </text>
      ))}
    </g>
  );
}
