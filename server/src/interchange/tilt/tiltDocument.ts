import type { JsonObject } from "../json.ts";

/** A document of the Transparency Information Language: `schemas/tilt/tilt.schema.json` describes it. */
export type TiltDocument = JsonObject;
