import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "react-router";

interface Props {
  label: string;
  className?: string;
  children: ReactNode;
}

/** Links that lie open where there is room, and fold away on a phone; without scripts too. Folds again when another page is opened. */
export function FoldingMenu({ label, className = "", children }: Props) {
  const { pathname } = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is what folds the menu
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [pathname]);
  return (
    <details ref={menu} className={`folding-menu ${className}`}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
