import registerData from "../generated/registers.json" with { type: "json" };
import { namesForRecognition, registersFrom } from "./registers/load.ts";

/** The registers that come with the program. */
export const registers = registersFrom(registerData as never);

/** What they know by name. */
export const names = namesForRecognition(registers);
