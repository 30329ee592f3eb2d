// A YAML notice of any length, made from sentences written for this project.

/** A valid notice of about so many lines. */
export function generatedYamlNotice(lines) {
  const length = activity(1).split("\n").length - 1;
  const count = Math.ceil((lines - head.split("\n").length) / length);
  return head + Array.from({ length: count }, (_, index) => activity(index + 1)).join("");
}

const head = `language: en
title: "Privacy notice: customers"
date: 2026-01-15
controllers:
  - name: Example Oy
    address: Example Street 1, 00100 Helsinki
    country: FI
    email: privacy@example.com
data-protection-officer:
  name: Data protection officer
  email: dpo@example.com
rights:
  use: Write to privacy@example.com. We answer within a month.
  access: true
  rectification: true
  erasure: true
  restriction: true
  objection: true
  portability: true
authority: FI
automated-decisions: none
processing:
`;

const activity = (number) => `  - name: Activity ${number}
    purposes:
      - delivering orders of shop ${number}
      - answering questions about them
    legal-bases:
      - contract
      - basis: legitimate-interests
        interest: keeping shop ${number} safe from misuse
    data-categories: [name, delivery address, orders]
    retention:
      - data: invoices
        period: 6 years
        from: the end of the accounting year
        law: the Accounting Act (1336/1997)
      - criteria: until you close your account in shop ${number}
    recipients:
      - name: Example Hosting Oy
        role: processor
        purpose: hosting shop ${number}
    transfers:
      - country: US
        recipient: Example Inc.
        instrument: dpf
    sources:
      - person
    provision:
      - required: to-enter-contract
        consequences: we cannot deliver the order
`;
