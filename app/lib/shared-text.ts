/** Where in a shared document the parts of a text stand: one place for the browser and the server. */
export const sharedParts = { body: "body", fields: "fields", title: "title" } as const;
