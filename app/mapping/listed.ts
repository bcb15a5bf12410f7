/** "Fjellvik, Elvedal og Sundøy". */
export function listed(names: string[], { and }: { and: string }): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${and} ${last}`;
}
