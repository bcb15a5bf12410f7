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
  const openedOn = useRef(pathname);
  useEffect(() => {
    // Not when scripts first run: it may have been opened while they were on their way.
    if (menu.current && openedOn.current !== pathname) menu.current.open = false;
    openedOn.current = pathname;
  }, [pathname]);
  return (
    <details ref={menu} className={`folding-menu ${className}`}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
