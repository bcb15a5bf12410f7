/** The outcome of something that can be refused. Refusals are values; bugs are exceptions. */
export type Result<Value, Refusal extends string> = { ok: true; value: Value } | { ok: false; refusal: Refusal };
