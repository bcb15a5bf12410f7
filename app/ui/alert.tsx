import type { ReactNode } from "react";

/** A message that stays where it is. `live` is for what appears after something was done. */
export function Alert({
  kind,
  live = false,
  children,
}: {
  kind: "info" | "success" | "warning" | "danger";
  live?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="ds-alert" data-color={kind} {...(live && { role: "status" })}>
      {children}
    </div>
  );
}
