/** What a configuration file is called, in whatever folder it stands. */
export const configurationFileName = ".privacy-notice.yaml";
