import { INDUSTRY_GROUPS } from '@banso/japan';
import type { Random } from '../random';
import type { ChannelData, ConsultationsData, TopicData } from './demo-data.types';
import type { SampleBusiness } from './sample-businesses';
import { fill } from './words';

/** Puts the notes of the sample's advisors into words. */
export class ConsultationText {
  constructor(
    private readonly fillings: ConsultationsData['fillings'],
    private readonly random: Random,
  ) {}

  /** The line that every record has. */
  summary(channel: ChannelData, topic: TopicData, business: SampleBusiness): string {
    return this.random.pick(channel.lead) + this.line(topic.summaries, topic, business);
  }

  /** One of the patterns, filled with what is known of the topic and the business. */
  line(
    patterns: readonly string[],
    { experts }: TopicData,
    { industry, representative }: SampleBusiness,
  ): string {
    return fill(this.random.pick(patterns), (gap) => {
      if (gap === '商品') return this.random.pick(industry.goods);
      if (gap === '業種') return industryLabel(industry.code);
      if (gap === '専門家') return this.random.pick(experts);
      if (gap === '代表') return representative.familyName;
      const words = this.fillings[gap];
      return words && this.random.pick(words);
    });
  }
}

/** 中分類 as one says it: without what the classification puts between brackets. */
function industryLabel(code: string): string {
  const label = INDUSTRY_GROUPS.find((group) => group.code === code)?.label ?? '同業';
  return label.replace(/（.*）/u, '');
}
