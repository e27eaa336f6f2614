import { Anchor, Badge, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineItem, VisitCardView } from '../../api/types';
import { Facts } from '../../components/facts';
import { formatDay, formatFiscalYear, formatQuantity, formatShortDay } from '../../i18n/format';
import { addressOf } from '../members/address';
import { DuesStateBadge } from '../members/dues/dues-state-badge';
import { useSession } from '../session/session';
import { useCodeList } from '../settings/code-lists';
import { fullName } from '../settings/staff-directory';
import classes from './visit-card.module.css';

/** What is known of a business, as somebody needs it a minute before the visit: promises first. */
export function VisitCard({ card }: { card: VisitCardView }) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <article className={classes.card}>
      <Head card={card} />
      <Part id="promises" title={t('visitCard.promises')} empty={t('visitCard.noPromises')} wide>
        {card.promises.map(({ id, nextOn, nextAction, summary, advisors }) => (
          <Line key={id} day={nextOn} aside={advisors.map(({ name }) => name).join('・')}>
            <strong>{nextAction ?? summary}</strong>
            {nextOn !== null && nextOn < today && (
              <Badge color="red.9" ml={8}>
                {t('visitCard.overdue')}
              </Badge>
            )}
          </Line>
        ))}
      </Part>
      <Part id="visits" title={t('visitCard.visits')} empty={t('visitCard.noVisits')} wide>
        {storyLines(card.visits)}
      </Part>
      <Part id="cases" title={t('visitCard.cases')} empty={t('visitCard.noCases')}>
        {card.cases.map(({ id, title, kindLabel, stageLabel, deadline, nextTask }) => (
          <Line key={id} aside={[kindLabel, stageLabel].join('・')}>
            <strong>{title}</strong>
            {deadline && <div>{t('visitCard.deadline', { day: formatShortDay(deadline, today) })}</div>}
            {nextTask && <div>{t('visitCard.nextTask', { title: nextTask.title })}</div>}
          </Line>
        ))}
      </Part>
      <Part id="people" title={t('visitCard.people')} empty={t('visitCard.noPeople')}>
        {card.people.map(({ name, relation, lastOn, times }) => (
          <Line key={name} aside={t('visitCard.met', { day: formatDay(lastOn), count: times })}>
            {name}
            {relation && `（${relation}）`}
          </Line>
        ))}
      </Part>
      <Part id="events" title={t('visitCard.events')} empty={t('visitCard.noEvents')}>
        {storyLines(card.events)}
      </Part>
      <Part id="results" title={t('visitCard.results')} empty={t('visitCard.noResults')}>
        {storyLines(card.results)}
      </Part>
    </article>
  );
}

function Head({ card: { business, dues } }: { card: VisitCardView }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const districts = useCodeList('district');
  const representative = business.persons.find((person) => person.representative && person.leftOn === null);
  const age = representative?.birthYear ? Number(today.slice(0, 4)) - representative.birthYear : null;
  const { phone, employees } = business;
  return (
    <header className={classes.head}>
      <Text c="dimmed" size="sm">
        {business.nameKana}
      </Text>
      <Group gap="xs">
        <Title order={2}>{business.name}</Title>
        <Badge color={business.member ? 'ai.8' : 'gray.7'}>
          {business.member ? t('business.member') : t('business.nonMember')}
        </Badge>
        {dues.map(({ fiscalYear, state }) => (
          <Group key={`${fiscalYear} ${state}`} gap={4} wrap="nowrap">
            <Text size="sm">{t('visitCard.dues', { year: formatFiscalYear(fiscalYear) })}</Text>
            <DuesStateBadge state={state} />
          </Group>
        ))}
      </Group>
      <Facts
        facts={[
          { term: t('business.phone'), value: phone && <Anchor href={`tel:${phone}`}>{phone}</Anchor> },
          { term: t('business.address'), value: addressOf(business, districts.labelOf(business.district)) },
          {
            term: t('visitCard.representative'),
            value:
              representative &&
              `${fullName(representative)}${age === null ? '' : t('visitCard.age', { age })}`,
          },
          { term: t('business.successor'), value: t(`business.successors.${business.successor}`) },
          {
            term: t('business.employees'),
            value: employees === null ? null : formatQuantity(employees, t('business.peopleUnit')),
          },
        ]}
      />
    </header>
  );
}

interface PartProps {
  id: string;
  title: string;
  /** Said where there is nothing: what nobody knows should be asked at the visit. */
  empty: string;
  wide?: boolean;
  children: ReactNode[];
}

function Part({ id, title, empty, wide, children }: PartProps) {
  return (
    <section aria-labelledby={`card-${id}`} className={wide ? classes.wide : undefined}>
      <Title order={3} size="h5" id={`card-${id}`} className={classes.title}>
        {title}
      </Title>
      {children.length === 0 ? <Text c="dimmed">{empty}</Text> : <ul className="plain-list">{children}</ul>}
    </section>
  );
}

function Line({ day, aside, children }: { day?: string | null; aside: string; children: ReactNode }) {
  const { today } = useSession();
  return (
    <li className={classes.line}>
      <Text c="dimmed" size="sm">
        {[day && formatShortDay(day, today), aside].filter(Boolean).join(' ')}
      </Text>
      <div className="written">{children}</div>
    </li>
  );
}

function storyLines(items: TimelineItem[]): ReactNode[] {
  return items.map(({ kind, id, date, title, detail, staffNames }) => (
    <Line key={`${kind} ${id}`} day={date} aside={staffNames.join('・')}>
      {title}
      {detail && <Text c="dimmed">{detail}</Text>}
    </Line>
  ));
}
