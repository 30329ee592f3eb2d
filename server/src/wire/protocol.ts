// What this server and its clients say to each other beside the protocol that all share.
import type { Range } from "vscode-languageserver-types";
import type { Checklist } from "../authoring/checklist.ts";

/** What a client may tell when it starts the server. */
export interface InitializationOptions {
  /** Settings, for clients that can't be asked for them (`workspace/configuration`); the keys of `privacyNotice.*`. */
  readonly settings?: unknown;
  /** Whether the client answers `privacyNotice/readFile`: for files that the server can't read by itself. */
  readonly readsFiles?: boolean;
  /** Whether the client runs the command `privacyNotice.showPlaces`, which code lenses then carry. */
  readonly showsPlaces?: boolean;
  /** Whether the client has another server that answers for YAML by our schemas: this one leaves editing YAML to it. */
  readonly yamlAnswered?: boolean;
  /** Language of the messages, where it is not to be that of the client's interface. */
  readonly messageLanguage?: string;
  /** URIs of documents that someone has asked to check as privacy notices. */
  readonly asked?: readonly string[];
}

/** Client to server: why a document is or is not checked, and what applies to it. */
export const explainChoiceRequest = "privacyNotice/explainChoice";
/** Client to server: what the law asks of a notice and what the notice says on each; a `Checklist` or nothing. */
export const checklistRequest = "privacyNotice/checklist";
/** Client to server: a document as its readers see it; a `Preview`, or nothing for one that is not open. */
export const previewRequest = "privacyNotice/preview";
/** Client to server, a notification: someone asks to check a document as a privacy notice, or no longer to. */
export const askToCheckNotification = "privacyNotice/askToCheck";
/** Client to server: what a rule or requirement asks, in words; a `RuleExplanation` or nothing. */
export const explainRuleRequest = "privacyNotice/explainRule";
/** Client to server: the text of a new notice; `NewNoticeParams`, a `NewNoticeResult` or nothing. */
export const newNoticeRequest = "privacyNotice/newNotice";
/** A command of the client: shows places; its arguments are a URI, a position in it and `Location[]`. */
export const showPlacesCommand = "privacyNotice.showPlaces";
/** Server to client: the text of a file, or nothing where there is none. */
export const readFileRequest = "privacyNotice/readFile";

export interface NewNoticeParams {
  /** A primary tag (`fi`). */
  readonly language: string;
  readonly format: "markdown" | "html" | "plaintext" | "yaml";
  /** What is known; each may be left out. */
  readonly answers: {
    readonly articles?: readonly ("13" | "14")[];
    readonly country?: string;
    readonly controller?: string;
    readonly audience?: string;
    readonly purposes?: readonly string[];
    readonly bases?: readonly string[];
    /** Empty where no one gets the data. */
    readonly recipients?: readonly string[];
  };
}

export interface NewNoticeResult {
  readonly text: string;
  /** A name by which its file is known as a notice. */
  readonly fileName: string;
}

export interface DocumentParams {
  readonly uri: string;
}

export interface PreviewParams extends DocumentParams {
  /** Whether a document is wanted whose preview takes long. */
  readonly evenIfLong?: boolean;
}

/** A document as its readers see it, beside what the law asks. */
export interface Preview {
  readonly version: number;
  /** BCP 47 tag, where the document was checked. */
  readonly language?: string;
  /**
   * Sanitised: nothing in it runs or loads. Blocks have `data-line`, `data-character` and `data-key`; evidence has
   * `data-evidence`, ids of requirements. Absent where it is too long or there is a problem.
   */
  readonly html?: string;
  readonly isTooLong?: boolean;
  /** Why it is not shown, in the language of the interface. */
  readonly problem?: string;
  /** Of a notice that was judged. */
  readonly checklist?: Checklist;
}

export interface ExplainRuleParams {
  /** The id of a rule or requirement. */
  readonly rule: string;
}

/** A rule's page, in the language of the interface. */
export interface RuleExplanation {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

export interface AskToCheckParams extends DocumentParams {
  readonly check: boolean;
}

export interface ReadFileResult {
  readonly text: string | null;
}

/** The answer to `privacyNotice/explainChoice`; nothing for a document that is not open. */
export interface ChoiceExplanation {
  readonly checked: boolean;
  readonly why:
    | "disabled"
    | "unknown-format"
    | "asked"
    | "exclude"
    | "directive"
    | "front-matter"
    | "include"
    | "name"
    | "nothing";
  /** The same in words, in the language of the interface. */
  readonly reason: string;
  /** Whether it is checked, or reads as a privacy notice by its title and headings. */
  readonly looksLikeNotice: boolean;
  /** Every setting, or entry of one (`rules.date-missing`), that is not at its default: what set it, and which file. */
  readonly settings: readonly {
    readonly name: string;
    readonly value: unknown;
    readonly from: string;
    readonly uri?: string;
  }[];
  /** What is wrong in the configuration that applies to it. */
  readonly problems: readonly { readonly uri?: string; readonly range?: Range; readonly message: string }[];
}
