/** A Monday half a year after the plans of the bench are adopted, when everybody is asked about everything: the heaviest day there is. */
export const reminderDay = new Date("2030-08-05T06:00:00Z");
export const adoptedOn = "2030-01-15";
