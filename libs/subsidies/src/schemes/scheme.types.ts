import type { IsoDate } from '@banso/japan';
import type { CallWindow } from '../rules/call-window';
import type { SchemeCall } from '../rules/scheme-file.types';

/** A scheme in a list. */
export interface SchemeSummary {
  id: string;
  key: string;
  title: string;
  operator: string;
  /** 例: nobody has compared it with the official notice. */
  example: boolean;
  enabled: boolean;
  benefit: string | null;
  /** Whether one can apply today. */
  window: CallWindow;
  version: number;
  updatedAt: Date;
}

/** A scheme with its rules in words. */
export interface SchemeDetails extends SchemeSummary {
  summary: string | null;
  website: string | null;
  checkedOn: IsoDate | null;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  calls: SchemeCall[];
  rules: { key: string; title: string; words: string; note: string | null }[];
  /** The file as it was written. */
  source: string;
}

export interface SchemeChanges {
  source?: string;
  enabled?: boolean;
}
