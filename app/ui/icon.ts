const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b4f54"/><path d="M9 8v16M9 17l11-9M13.5 14.5 21 24" fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** The mark in the browser's tab. Within the page, since a file of its own would cost every first visit one more request. */
export const icon = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
