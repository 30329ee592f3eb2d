// Notices of ordinary length, made from sentences written for this project, for where no corpus is at hand.
const sections = {
  "Who we are": [
    "The controller is Example {n} Ltd, {n} Mill Lane, Dublin.",
    "You can reach us at privacy@example{n}.example.",
  ],
  "What we collect": [
    "We collect your name, your e-mail address and your orders.",
    "When you visit our site we record your IP address and the pages that you open.",
  ],
  "Why we use your data": [
    "We use your data to deliver what you ordered and to answer your questions.",
    "The legal basis is the performance of our contract with you, and for the newsletter your consent.",
  ],
  "Who receives your data": [
    "We share your data with our hosting provider and with the carriers that deliver your parcel.",
    "Authorities receive data where the law obliges us to disclose them.",
  ],
  Transfers: ["Some of our providers are in the United States; the transfer is based on standard contractual clauses."],
  "How long we keep your data": [
    "We keep orders for three years after delivery and invoices for ten years.",
    "Other data are kept for as long as necessary.",
  ],
  "Your rights": [
    "You have the right to access your data, to have them rectified or erased, and to have the processing restricted.",
    "You may object to direct marketing at any time and withdraw your consent.",
    "You have the right to lodge a complaint with a supervisory authority.",
  ],
  Cookies: [
    "Our site uses cookies to remember your basket and your language.",
    "You can refuse cookies in the settings of your browser; some pages may then not work as they should.",
  ],
};

/** `count` Markdown notices, each about 10 KB long. */
export function generatedNotices(count) {
  return Array.from({ length: count }, (_, n) => {
    const body = Object.entries(sections).map(([heading, sentences]) => {
      const paragraphs = Array.from({ length: 5 }, (_each, i) =>
        [...sentences.slice(i % sentences.length), ...sentences].join(" "),
      );
      return `## ${heading}\n\n${paragraphs.join("\n\n")}\n\n- ${sentences.join("\n- ")}\n`;
    });
    return `# Privacy policy ${n}\n\nLast updated: ${1 + (n % 28)} March 2024\n\n${body.join("\n")}`.replaceAll(
      "{n}",
      String(n),
    );
  });
}
