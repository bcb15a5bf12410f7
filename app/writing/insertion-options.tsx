import type { InsertionGroup } from "./insertion-group.ts";

/** The choices of a list of what can be set in, by kind. None is chosen beforehand. */
export function InsertionOptions({ groups }: { groups: InsertionGroup[] }) {
  return (
    <>
      <option value="">–</option>
      {groups.map(({ kind, label, choices }) => (
        <optgroup key={kind} label={label}>
          {choices.map(({ id, title }) => (
            <option key={id} value={`${kind}:${id}`}>
              {title}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
