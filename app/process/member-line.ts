import type { GroupMember, MemberRole } from "#app/plan/group-member.ts";

/** "Barnevernleder, Barneverntjenesten (leder, barn og unge)": a member in one line. What is usual is not said. */
export function memberLine(
  { title, agency, role, subGroup }: Pick<GroupMember, "title" | "agency" | "role" | "subGroup">,
  { roles }: { roles: Record<MemberRole, string> },
): string {
  const more = [role === "member" ? "" : roles[role].toLowerCase(), subGroup].filter(Boolean).join(", ");
  return `${[title, agency].filter(Boolean).join(", ")}${more && ` (${more})`}`;
}
