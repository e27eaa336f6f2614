import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PetitionItemView } from '../../../api/types';
import { formatNumber, formatShortDay } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { AnswerMark } from './answer-mark';
import classes from './petition-items.module.css';

interface PetitionItemsProps {
  items: readonly PetitionItemView[];
  /** Left out for who only reads. */
  onAnswer?: (item: PetitionItemView) => void;
}

/** What was asked, item by item, each beside what came of it; below it on a phone. */
export function PetitionItems({ items, onAnswer }: PetitionItemsProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <section className="panel" aria-labelledby="items">
      <Title order={2} id="items" mb="xs">
        {t('petitions.items')}
      </Title>
      <ol className="plain-list">
        {items.map((item, index) => (
          <li key={item.id}>
            <div className={classes.item}>
              <Text span c="dimmed" className="figures">
                {formatNumber(index + 1)}
              </Text>
              <span className="written">
                {item.text}
                {item.departmentName && (
                  <Text span display="block" size="xs" c="dimmed">
                    {item.departmentName}
                  </Text>
                )}
              </span>
              <span>
                <AnswerMark state={item.answerState} />
                {item.answeredOn && (
                  <Text span display="block" size="xs" c="dimmed">
                    {formatShortDay(item.answeredOn, today)}
                  </Text>
                )}
              </span>
              <span className="written">{item.answer}</span>
              {onAnswer && (
                <Button
                  variant="default"
                  size="compact-sm"
                  className="no-print"
                  justify="flex-start"
                  style={{ justifySelf: 'start' }}
                  aria-label={t('petitions.answerOf', { number: index + 1 })}
                  onClick={() => onAnswer(item)}
                >
                  {t('petitions.recordAnswer')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
