import * as z from "zod";

/** What the two buttons of a movable thing send. */
export const moveForm = z.object({ direction: z.enum(["up", "down"]) });
