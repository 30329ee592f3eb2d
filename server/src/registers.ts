import registerData from "../generated/registers.json" with { type: "json" };
import { registersFrom } from "./registers/load.ts";
import { type OwnService, withOwnServices } from "./registers/ownServices.ts";
import type { Registers } from "./registers/registers.ts";

/** The registers that come with the program. */
export const registers = registersFrom(registerData as never);

/** Those with a house's own services. */
export function registersWith(services: readonly OwnService[]): Registers {
  if (services.length === 0) return registers;
  return { ...registers, services: withOwnServices(registers.services, services, registers.eeaCountries) };
}
