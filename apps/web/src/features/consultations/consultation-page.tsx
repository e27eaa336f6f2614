import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconBan, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsultationView } from '../../api/types';
import { Facts } from '../../components/facts';
import { PageHeader } from '../../components/page-header';
import { QueryView } from '../../components/query-view';
import { AppLink } from '../../components/router-link';
import { formatDay, formatDayWithEra, formatInstant, formatQuantity } from '../../i18n/format';
import { useCan } from '../session/session';
import { useCodeList } from '../settings/code-lists';
import { consultationQuery } from './consultation-queries';
import { CountingExplanation } from './counting-explanation';
import { EditConsultation } from './edit-consultation';
import { VoidDialog } from './void-dialog';

/** One record: what was said, what it counts for, and the way to correct or void it. */
export function ConsultationPage() {
  const { id } = useParams({ from: '/frame/consultations/$id' });
  const query = useQuery({ ...consultationQuery(id), refetchOnWindowFocus: false });
  const [editing, setEditing] = useState(false);
  return (
    <QueryView query={query}>
      {(record) =>
        editing ? (
          <EditConsultation record={record} onDone={() => setEditing(false)} />
        ) : (
          <Consultation record={record} onEdit={() => setEditing(true)} />
        )
      }
    </QueryView>
  );
}

function Consultation({ record, onEdit }: { record: ConsultationView; onEdit: () => void }) {
  const { t } = useTranslation();
  const can = useCan();
  const [voiding, setVoiding] = useState(false);
  const changeable = can('consultation:write') && !record.voidedAt;
  return (
    <>
      <PageHeader
        title={t('consultation.title', { day: formatDay(record.occurredOn) })}
        description={record.voidedAt && <Badge color="gray.7">{t('consultation.voided')}</Badge>}
        actions={
          changeable && (
            <>
              <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={onEdit}>
                {t('common.edit')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconBan size={18} aria-hidden />}
                onClick={() => setVoiding(true)}
              >
                {t('consultation.void')}
              </Button>
            </>
          )
        }
      />
      {record.voidedAt && (
        <Alert color="gray" mb="md" role="note">
          <Text className="written">
            {t('consultation.voidedBecause', {
              at: formatInstant(record.voidedAt),
              reason: record.voidReason ?? '',
            })}
          </Text>
        </Alert>
      )}
      <Stack maw={860}>
        <section className="panel" aria-labelledby="record">
          <Title order={2} id="record" mb="xs" className="written">
            {record.summary}
          </Title>
          <RecordFacts record={record} />
        </section>
        <section className="panel" aria-labelledby="counting">
          <Title order={2} id="counting" mb="xs">
            {t('counting.title')}
          </Title>
          <CountingExplanation counting={record.counting ?? []} />
        </section>
      </Stack>
      {voiding && <VoidDialog record={record} onClose={() => setVoiding(false)} />}
    </>
  );
}

function RecordFacts({ record }: { record: ConsultationView }) {
  const { t } = useTranslation();
  const can = useCan();
  const topics = useCodeList('topic');
  const relations = useCodeList('relation');
  const minutes = (value: number | null) =>
    value === null ? null : formatQuantity(value, t('consultation.minuteUnit'));
  const inquirer = [record.inquirerName, relations.labelOf(record.inquirerRelation)]
    .filter(Boolean)
    .join('・');
  const time = record.startedAt ? ` ${record.startedAt.slice(0, 5)}` : '';
  return (
    <Facts
      facts={[
        {
          term: t('consultation.businessIds'),
          value: (
            <Group gap="xs">
              {record.businesses.map(({ id, name }) => (
                <AppLink key={id} to="/businesses/$id" params={{ id }}>
                  {name}
                </AppLink>
              ))}
            </Group>
          ),
        },
        { term: t('consultation.occurredOn'), value: `${formatDayWithEra(record.occurredOn)}${time}` },
        { term: t('consultation.channel'), value: record.channelLabel },
        { term: t('consultation.topics'), value: record.topics.map(topics.labelOf).join('・') },
        { term: t('consultation.advisorIds'), value: record.advisors.map(({ name }) => name).join('・') },
        { term: t('consultation.contactMinutes'), value: minutes(record.contactMinutes) },
        { term: t('consultation.preparationMinutes'), value: minutes(record.preparationMinutes) },
        { term: t('consultation.place'), value: record.place },
        { term: t('consultation.inquirerName'), value: inquirer },
        { term: t('consultation.issue'), value: record.issue },
        { term: t('consultation.advice'), value: record.advice },
        { term: t('consultation.result'), value: record.result },
        {
          term: t('consultation.restrictedNote'),
          value: can('consultation:read-restricted') ? record.restrictedNote : null,
        },
        { term: t('consultation.nextOn'), value: record.nextOn && formatDay(record.nextOn) },
        { term: t('consultation.nextAction'), value: record.nextAction },
        { term: t('consultation.schemes'), value: record.schemes.join('・') },
        { term: t('consultation.experts'), value: record.experts.join('・') },
        { term: t('consultation.partners'), value: record.partners.join('・') },
        {
          term: t('consultation.uncountableReason'),
          value: record.countable ? null : record.uncountableReason,
        },
        { term: t('consultation.updatedAt'), value: formatInstant(record.updatedAt) },
      ]}
    />
  );
}
