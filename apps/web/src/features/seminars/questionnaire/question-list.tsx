import { Button, Group, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QuestionnaireView, QuestionView } from '../../../api/types';
import { useCan } from '../../session/session';

interface QuestionListProps {
  questionnaire: QuestionnaireView;
  cancelled: boolean;
  onEdit: () => void;
}

/** What is asked, in its order. */
export function QuestionList({ questionnaire, cancelled, onEdit }: QuestionListProps) {
  const { t } = useTranslation();
  const can = useCan();
  const { questions, answered } = questionnaire;
  return (
    <section className="panel" aria-labelledby="questions">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="questions">
          {t('questionnaire.questions')}
        </Title>
        {can('event:write') && !answered && !cancelled && (
          <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={onEdit}>
            {t('questionnaire.editQuestions')}
          </Button>
        )}
      </Group>
      {answered && (
        <Text c="dimmed" mb="xs">
          {t('questionnaire.frozen')}
        </Text>
      )}
      <ol style={{ margin: 0, paddingInlineStart: 24 }}>
        {questions.map((question) => (
          <li key={question.key} style={{ marginBottom: 6 }}>
            <QuestionLine question={question} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function QuestionLine({ question: { kind, text, required, choices } }: { question: QuestionView }) {
  const { t } = useTranslation();
  const facts = [t(`questionnaire.kinds.${kind}`), required ? t('answering.required') : null];
  return (
    <>
      <span className="written">{text}</span>
      <Text size="sm" c="dimmed" className="written">
        {[facts.filter(Boolean).join('・'), choices.join(' ／ ')].filter(Boolean).join('：')}
      </Text>
    </>
  );
}
