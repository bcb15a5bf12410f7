/** Where a link in a text may lead. Anything else (javascript:, data:, relative) is refused. */
export const linkAddress = /^(https?:\/\/|mailto:|tel:)[^\s]+$/i;

const domain = String.raw`[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}`;
const mail = new RegExp(String.raw`^[^\s@:/]+@${domain}$`, "u");
const web = new RegExp(String.raw`^${domain}(:\d+)?([/?#]\S*)?$`, "u");

/** An address as people write it ("www.kommune.no", "post@kommune.no"), made whole. Null when no link can lead there. */
export function wholeAddress(written: string): string | null {
  const address = written.trim();
  if (linkAddress.test(address)) return address;
  if (mail.test(address)) return `mailto:${address}`;
  return web.test(address) ? `https://${address}` : null;
}
