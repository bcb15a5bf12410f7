/** How many columns the table of measures has. */
export const tableColumns = 9;
