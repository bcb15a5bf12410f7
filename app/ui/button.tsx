import type { ReactNode } from "react";
import { Link } from "react-router";

interface Look {
  /** The one thing that matters is primary; the rest are quieter. */
  variant?: "primary" | "secondary" | "tertiary";
  size?: "sm" | "md" | "lg";
  color?: "accent" | "neutral" | "danger" | undefined;
}

export function Button({ variant = "primary", size = "md", color, ...button }: Look & React.ComponentProps<"button">) {
  return (
    <button
      type="submit"
      className="ds-button"
      data-variant={variant}
      data-size={size}
      data-color={color}
      {...button}
    />
  );
}

/** A link that looks like a button. */
export function LinkButton({
  to,
  variant = "secondary",
  size = "md",
  color,
  children,
  ...link
}: Look & { to: string; children: ReactNode; reloadDocument?: boolean } & Omit<React.ComponentProps<"a">, "href">) {
  return (
    <Link to={to} className="ds-button" data-variant={variant} data-size={size} data-color={color} {...link}>
      {children}
    </Link>
  );
}
