const shapes = { notStarted: "○", underWay: "◐", done: "●", permanent: "●", stopped: "✕", late: "▲" } as const;
export type StatusShape = keyof typeof shapes;

/** Status as a word with a small shape before it, never as colour alone. */
export function StatusMark({ shape, children }: { shape: StatusShape; children: string }) {
  return (
    <span className="status-mark" data-shape={shape}>
      <span aria-hidden="true">{shapes[shape]}</span> {children}
    </span>
  );
}
