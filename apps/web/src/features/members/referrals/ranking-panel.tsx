import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView, ReferralTotals } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { Facts } from '../../../components/facts';
import { QueryView } from '../../../components/query-view';
import { formatNumber, formatShare } from '../../../i18n/format';
import { JoinsDialog } from './joins-dialog';
import { type JoinsOf, MOST_REFERRERS, rankingQuery, type ReferralDays } from './referral-queries';
import { ReferrerTable } from './referrer-table';

interface RankingPanelProps {
  days: ReferralDays;
  least: number;
  campaign: CampaignView | undefined;
}

/** What came of some days, and who brought it. */
export function RankingPanel({ days, least, campaign }: RankingPanelProps) {
  const { t } = useTranslation();
  const query = useQuery(rankingQuery(days, least));
  const [open, setOpen] = useState<{ title: string; whose: JoinsOf } | null>(null);
  const openAll = () => setOpen({ title: t('referrals.allJoins'), whose: {} });
  const openWithout = () => setOpen({ title: t('referrals.withoutReferrer'), whose: { kind: 'none' } });
  return (
    <QueryView query={query}>
      {({ total, referrers }) => (
        <Stack aria-busy={query.isPlaceholderData}>
          <section className="panel" aria-label={t('referrals.summary')}>
            <Facts
              facts={[
                {
                  term: t('referrals.joinsInAll'),
                  value: (
                    <Count text={inAll(total, campaign)} onOpen={total.joins > 0 ? openAll : undefined} />
                  ),
                },
                { term: t('referrals.referred'), value: formatNumber(total.referred) },
                {
                  term: t('referrals.withoutReferrer'),
                  value: (
                    <Count
                      text={formatNumber(total.joins - total.referred)}
                      onOpen={total.joins > total.referred ? openWithout : undefined}
                    />
                  ),
                },
                { term: t('referrals.leftWithinYear'), value: formatNumber(total.leftWithinYear) },
                {
                  term: t('referrals.notCounted'),
                  value: total.notCounted > 0 ? formatNumber(total.notCounted) : null,
                },
                { term: t('referrals.rule'), value: campaign?.rule },
                { term: t('yearlyRecords.note'), value: campaign?.note },
              ]}
            />
          </section>
          <section className="panel" aria-labelledby="ranking">
            <Title order={2} id="ranking" mb="xs">
              {t('referrals.rankingOf', { least: formatNumber(least) })}
            </Title>
            {referrers.length === 0 ? (
              <EmptyState title={t('referrals.empty')} hint={t('referrals.emptyHint')} />
            ) : (
              <>
                <ReferrerTable
                  referrers={referrers}
                  onOpen={({ name, kind, key }) =>
                    setOpen({ title: t('referrals.joinsBy', { name }), whose: { kind, key } })
                  }
                />
                {referrers.length >= MOST_REFERRERS && (
                  <Text mt="xs">{t('referrals.rankingStops', { number: formatNumber(MOST_REFERRERS) })}</Text>
                )}
                <Text size="sm" c="dimmed" mt="xs">
                  {t('referrals.rankingRule')}
                </Text>
              </>
            )}
          </section>
          {open && <JoinsDialog {...open} days={days} onClose={() => setOpen(null)} />}
        </Stack>
      )}
    </QueryView>
  );

  function inAll({ joins }: ReferralTotals, of: CampaignView | undefined): string {
    if (!of?.target) return formatNumber(joins);
    return t('referrals.ofTarget', {
      joins: formatNumber(joins),
      target: formatNumber(of.target),
      share: formatShare(joins / of.target),
    });
  }
}

/** A number that opens what it counts, where there is something. */
function Count({ text, onOpen }: { text: string; onOpen: (() => void) | undefined }) {
  if (!onOpen) return text;
  return (
    <Anchor component="button" type="button" onClick={onOpen}>
      {text}
    </Anchor>
  );
}
