import type { dangerHelplines, PartId } from "./help-text.ts";

/** What a drawing stands before. */
export type SymbolOf = keyof typeof dangerHelplines | PartId | "violence" | "whenICall" | "rights" | "phoneUse";

/** Lines on a sheet of 24 × 24. None of them tells somebody who only passes by what the page is about. */
const lines: Record<SymbolOf, string> = {
  police: "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z",
  ambulance:
    "M4 17H2V7h11v10H8M13 10h5l4 4v3h-3M15 17h-2M6 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 9v4M6 11h4",
  doctor: "M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM12 8v8M8 12h8",
  violenceLine: "M4 5h16v11h-9l-4 4v-4H4zM8 10.5h.01M12 10.5h.01M16 10.5h.01",
  childLine: "M8 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 22a5 5 0 0 1 10 0M12 3h9v6h-4l-2 2V9h-3z",
  me: "M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0",
  child: "M12 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM7 21a5 5 0 0 1 10 0",
  someone: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 20a6 6 0 0 1 12 0M17 11a3 3 0 1 0-2-5M16 14a6 6 0 0 1 6 6",
  harming: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM10 9v6M14 9v6",
  daily: "M3 11l9-7 9 7M6 9v11h12V9M10 20v-5h4v5",
  lgbt: "M12 20C7 17 3 14 3 9.5 3 7 5 5 7.5 5 9.5 5 11 6 12 8c1-2 2.5-3 4.5-3C19 5 21 7 21 9.5 21 14 17 17 12 20z",
  sami: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 4v16",
  violence: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 10a3 3 0 1 1 4 2.5c-1 .5-1 1-1 2M12 17h.01",
  whenICall: "M6 3h3l2 5-2 2a12 12 0 0 0 5 5l2-2 5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z",
  rights: "M6 3h9l4 4v14H6zM9 13l2 2 4-4",
  phoneUse: "M8 2h8a1 1 0 0 1 1 1v18a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1zM11 18h2",
};

/** A small drawing before the words, for those who read little. It says nothing alone, so nothing of it is read out. */
export function HelpSymbol({ of }: { of: SymbolOf }) {
  return (
    <svg className="sym" viewBox="0 0 24 24" aria-hidden="true">
      <path d={lines[of]} />
    </svg>
  );
}
