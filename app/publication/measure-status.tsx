/** The status line as staff see it. Apart from its words, since documents are made where there are no components. */
export { MeasureStatus } from "#app/plan/status-line.tsx";
