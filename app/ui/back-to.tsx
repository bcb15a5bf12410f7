import { Link } from "react-router";

/** The way back to the page above. */
export function BackTo({ to, children }: { to: string; children: string }) {
  return (
    <p>
      <Link className="ds-link" to={to}>
        ← {children}
      </Link>
    </p>
  );
}
