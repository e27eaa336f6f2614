import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FrontMatterSection } from '../../../api/types';
import classes from './board.module.css';

/** The plan's texts before its tables, folded away until somebody wants to read them. */
export function FrontMatter({ sections }: { sections: FrontMatterSection[] }) {
  const { t } = useTranslation();
  return (
    <details className={classes.texts}>
      <summary>{t('board.frontMatter')}</summary>
      {sections.map((section) => (
        <Section key={section.key} section={section} />
      ))}
    </details>
  );
}

function Section({ section }: { section: FrontMatterSection }) {
  return (
    <div className={classes.section}>
      {section.heading && <Text fw={700}>{section.heading}</Text>}
      {section.body && <Text className="written">{section.body}</Text>}
      {section.items && (
        <List>
          {section.items.map((item) => (
            <List.Item key={item}>{item}</List.Item>
          ))}
        </List>
      )}
      {section.sections?.map((inner) => (
        <Section key={inner.key} section={inner} />
      ))}
    </div>
  );
}
