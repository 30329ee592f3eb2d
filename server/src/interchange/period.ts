/** The letters of ISO 8601 durations for the units of `period`; weeks are written as days. */
const units: Readonly<Record<string, { readonly before: string; readonly letter: string; readonly times: number }>> = {
  hour: { before: "PT", letter: "H", times: 1 },
  day: { before: "P", letter: "D", times: 1 },
  week: { before: "P", letter: "D", times: 7 },
  month: { before: "P", letter: "M", times: 1 },
  year: { before: "P", letter: "Y", times: 1 },
};

/** `2 years` as an ISO 8601 duration, `P2Y`. */
export function durationOf(period: string): string | undefined {
  const [amount = "", name = ""] = period.split(" ");
  const unit = units[name.replace(/s$/u, "")];
  return unit && `${unit.before}${Number(amount) * unit.times}${unit.letter}`;
}

/** `P2Y` as a period, `2 years`; nothing where it takes more than one unit to say, or a broken number. */
export function periodOf(duration: string): string | undefined {
  const [, amount, letter, hours] = /^P(?:([1-9]\d{0,3})([DMY])|T([1-9]\d{0,3})H)$/u.exec(duration) ?? [];
  if (hours) return counted(hours, "hour");
  return amount && letter ? counted(amount, names[letter] ?? "") : undefined;
}

const names: Readonly<Record<string, string>> = { D: "day", M: "month", Y: "year" };

function counted(amount: string, unit: string): string {
  return `${amount} ${unit}${amount === "1" ? "" : "s"}`;
}
