/** The file that a form brought. Null when the field was left empty: browsers then send a file without a name. */
export async function uploadedFile(request: Request): Promise<{ name: string; bytes: Uint8Array } | null> {
  const form = await request
    .clone()
    .formData()
    .catch(() => null);
  const file = form?.get("file") ?? null;
  if (file === null || typeof file === "string" || file.name === "") return null;
  return { name: file.name.slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()) };
}
