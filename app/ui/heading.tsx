import type { ReactNode } from "react";

const tags = { 1: "h1", 2: "h2", 3: "h3", 4: "h4" } as const;
const sizes = { 1: "lg", 2: "md", 3: "sm", 4: "xs" } as const;

export function Heading({
  level,
  children,
  ...heading
}: { level: 1 | 2 | 3 | 4; children: ReactNode } & React.ComponentProps<"h1">) {
  const Tag = tags[level];
  return (
    <Tag className="ds-heading" data-size={sizes[level]} {...heading}>
      {children}
    </Tag>
  );
}
