/** What somebody needs to begin: where to sign in, and with what. */
export interface Installation {
  signIns: { email: string; roleLabel: string }[];
  /** Null when it is not known any more: an own database got it once, at the first start. */
  password: string | null;
}

export interface InstallationOptions {
  /** The owner's login. */
  databaseUrl: string;
  /** Holds the drawn password; null for an own database, which has no data folder. */
  dataDir: string | null;
  samplePassword?: string;
  /** False begins with an empty chamber and one administrator. */
  sample: boolean;
  /** For tests; the sample's records run up to this day. */
  now?: Date;
}
