import type { Random } from '../random';
import type { BusinessesData, IndustryData } from './demo-data.types';
import { fill, type Word, wordOf, wordsOf } from './words';

/** A name as it stands on the sign, and who is behind it. */
export interface DrawnName {
  name: string;
  /** Without the legal form, as it is read aloud. */
  nameKana: string;
  legalForm: string | null;
  /** The family name in it; that of the founder where the name holds none. */
  surname: Word;
}

/** Draws names, no two alike. */
export class BusinessNames {
  private readonly surnames: Word[];
  private readonly words: Word[];
  private readonly used: Set<string>;

  constructor(
    private readonly data: BusinessesData,
    private readonly random: Random,
  ) {
    this.surnames = wordsOf(data.surnames);
    this.words = wordsOf(data.words);
    this.used = new Set(data.fixed.map(({ nameKana }) => nameKana));
  }

  /** A name for a business of this industry in this town. */
  draw(industry: IndustryData, town: Word): DrawnName {
    for (;;) {
      const surname = this.random.pick(this.surnames);
      const word = this.random.pick(this.words);
      const pattern = wordOf(this.random.pick(industry.names));
      const gaps: Record<string, Word | undefined> = { 姓: surname, 語: word, 町: town };
      const nameKana = fill(pattern.kana, (gap) => gaps[gap]?.kana);
      if (this.used.has(nameKana)) continue;
      this.used.add(nameKana);
      const text = fill(pattern.text, (gap) => gaps[gap]?.text);
      return { ...this.withLegalForm(text, industry), nameKana, surname };
    }
  }

  /** The business of seeds/demo/businesses.yaml that stands in this place, if one does. */
  fixed(index: number): (DrawnName & { industryCode: string }) | null {
    const given = this.data.fixed[index];
    if (given === undefined) return null;
    const legalForm = this.data.legalForms.find(({ text }) => given.name.includes(text))?.text ?? null;
    const surname = this.surnames.find(({ text }) => given.name.includes(text));
    return {
      name: given.name,
      nameKana: given.nameKana,
      legalForm,
      surname: surname ?? this.random.pick(this.surnames),
      industryCode: given.industry,
    };
  }

  private withLegalForm(text: string, industry: IndustryData): { name: string; legalForm: string | null } {
    if (!this.random.chance(industry.corporate)) return { name: text, legalForm: null };
    const form = this.random.weighted(this.data.legalForms, ({ weight }) => weight);
    const name = form.place === 'before' ? `${form.text}${text}` : `${text}${form.text}`;
    return { name, legalForm: form.text };
  }
}
