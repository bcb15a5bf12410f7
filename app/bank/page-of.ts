/** How many entries stand on one page of the bank. */
const onPage = 20;

/** The page that an address asks for, or the nearest there is. */
export function pageOf<Thing>(all: readonly Thing[], asked: string | null) {
  const pages = Math.max(1, Math.ceil(all.length / onPage));
  const wanted = /^\d{1,4}$/.test(asked ?? "") ? Number(asked) : 1;
  const page = Math.min(Math.max(wanted, 1), pages);
  return { page, pages, shown: all.slice((page - 1) * onPage, page * onPage) };
}
