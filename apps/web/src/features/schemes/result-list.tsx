import { Alert, Button, Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCircleCheck, IconPhonePlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchemeResult, SchemeVerdict, SchemeView } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { LoadMore } from '../../components/load-more';
import { QueryView } from '../../components/query-view';
import { AppLink } from '../../components/router-link';
import { formatDate, formatNumber } from '../../i18n/format';
import { useCan } from '../session/session';
import { useStaffDirectory } from '../settings/staff-directory';
import { AddCallsDialog } from './add-calls-dialog';
import { resultList } from './scheme-queries';
import classes from './schemes.module.css';

const MOST_AT_ONCE = 500;

interface ResultListProps {
  scheme: SchemeView;
  /** The run whose results these are. */
  run: string;
  verdict: SchemeVerdict;
}

/** The businesses of one verdict, narrowed by place, advisor and rule, to be put on the call list. */
export function ResultListPanel({ scheme, run, verdict }: ResultListProps) {
  const { t } = useTranslation();
  const writable = useCan()('scheme:write');
  const staff = useStaffDirectory();
  const [place, setPlace] = useState('');
  const [advisorId, setAdvisorId] = useState<string | null>(null);
  const [rule, setRule] = useState<string | null>(null);
  const [district] = useDebouncedValue(place.trim(), 250);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<number | null>(null);
  const query = useInfiniteQuery(
    resultList(scheme.id, run, {
      verdict,
      district: district || undefined,
      advisorId: advisorId ?? undefined,
      rule: rule ?? undefined,
    }),
  );
  const shown = (query.data?.pages ?? []).flatMap(({ items }) => items);
  const all = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
    setAdded(null);
  };
  return (
    <>
      <Group mb="sm" gap="sm" align="flex-end" role="search">
        <TextInput
          label={t('schemes.district')}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
          w={180}
        />
        <Select
          label={t('business.advisorId')}
          placeholder={t('common.everyone')}
          data={staff.choices}
          value={advisorId}
          onChange={setAdvisorId}
          clearable
          searchable
          w={180}
        />
        {verdict !== 'eligible' && (
          <Select
            label={t(verdict === 'unknown' ? 'schemes.unknownRule' : 'schemes.failedRule')}
            placeholder={t('schemes.anyRule')}
            data={scheme.rules.map(({ key, title }) => ({ value: key, label: title }))}
            value={rule}
            onChange={setRule}
            clearable
            w={260}
          />
        )}
      </Group>
      <QueryView query={query}>
        {() => (
          <div className="panel" style={{ padding: 0 }} aria-busy={query.isPlaceholderData}>
            {shown.length === 0 ? (
              <EmptyState title={t('schemes.noResults')} />
            ) : (
              <>
                {writable && (
                  <Group p="sm" gap="sm" className="no-print">
                    <Checkbox
                      label={t('schemes.chooseShown', { count: formatNumber(shown.length) })}
                      checked={all}
                      indeterminate={!all && shown.some(({ id }) => chosen.has(id))}
                      onChange={() =>
                        toggle(
                          shown.map(({ id }) => id),
                          !all,
                        )
                      }
                    />
                    <Button
                      size="compact-md"
                      leftSection={<IconPhonePlus size={18} aria-hidden />}
                      disabled={chosen.size === 0 || chosen.size > MOST_AT_ONCE}
                      onClick={() => setAdding(true)}
                    >
                      {t('schemes.addToCalls', { count: formatNumber(chosen.size) })}
                    </Button>
                    <Text size="sm" c="var(--banso-watch)" role="status">
                      {chosen.size > MOST_AT_ONCE &&
                        t('schemes.mostAtOnce', { count: formatNumber(MOST_AT_ONCE) })}
                    </Text>
                  </Group>
                )}
                <div aria-live="polite">
                  {added !== null && (
                    <Alert color="green" icon={<IconCircleCheck aria-hidden />} m="sm">
                      {t('schemes.addedToCalls', { count: formatNumber(added) })}
                    </Alert>
                  )}
                </div>
                <ul className="plain-list">
                  {shown.map((result) => (
                    <li key={result.id} className={classes.result}>
                      {writable ? (
                        <Checkbox
                          aria-label={t('schemes.choose', { name: result.name })}
                          checked={chosen.has(result.id)}
                          onChange={(event) => toggle([result.id], event.currentTarget.checked)}
                        />
                      ) : (
                        <span />
                      )}
                      <ResultRow result={result} scheme={scheme} />
                    </li>
                  ))}
                </ul>
                <LoadMore query={query} />
              </>
            )}
          </div>
        )}
      </QueryView>
      {adding && (
        <AddCallsDialog
          schemeId={scheme.id}
          businessIds={[...chosen]}
          onAdded={(count) => {
            setAdding(false);
            setChosen(new Set());
            setAdded(count);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

function ResultRow({ result, scheme }: { result: SchemeResult; scheme: SchemeView }) {
  const { t } = useTranslation();
  const titles = new Map(scheme.rules.map(({ key, title }) => [key, title]));
  const named = (keys: readonly string[]) => keys.map((key) => titles.get(key) ?? key).join('、');
  return (
    <>
      <span>
        <AppLink to="/businesses/$id" params={{ id: result.id }} fw={700}>
          {result.name}
        </AppLink>
        <Text span size="sm" c="dimmed" display="block">
          {[result.district, result.phone].filter(Boolean).join('・')}
        </Text>
      </span>
      <Text span size="sm" className="written">
        {result.verdict === 'unknown' && t('schemes.toFindOut', { rules: named(result.unknownRules) })}
        {result.verdict === 'not-eligible' && t('schemes.notMet', { rules: named(result.failedRules) })}
        {result.now && (
          <Text span c="var(--banso-watch)" display="block">
            {t('schemes.nowIs', { verdict: t(`schemes.verdicts.${result.now}`) })}
          </Text>
        )}
      </Text>
      <Text span size="sm" c="dimmed">
        {result.advisorName && (
          <Text span display="block">
            {t('businesses.advisor', { name: result.advisorName })}
          </Text>
        )}
        {result.call &&
          (result.call.outcome === null
            ? t('schemes.onCallList')
            : t('schemes.lastCall', {
                outcome: t(`schemes.outcomes.${result.call.outcome}`),
                day: formatDate(result.call.contactedOn),
              }))}
      </Text>
    </>
  );
}
