import { Alert, Stack, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';
import { formatNumber } from '../i18n/format';
import { ProblemNotice } from './problem-notice';

interface FileProblem {
  line: number | null;
  message: string;
  remedy: string | null;
}

/** What is wrong with a file that people write: the line, what is wrong there, what to do. `title` names the file and says how many. */
export function FileProblems({ error, title }: { error: Error; title: (count: number) => string }) {
  const { t } = useTranslation();
  const problems = problemsOf(error);
  return (
    <Stack mt="sm">
      {problems.length === 0 ? (
        <ProblemNotice error={error} />
      ) : (
        <Alert color="red" role="alert" title={title(problems.length)}>
          <Table aria-label={t('imports.problems')} striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('plans.line')}</Table.Th>
                <Table.Th scope="col">{t('imports.message')}</Table.Th>
                <Table.Th scope="col">{t('plans.remedy')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {problems.map(({ line, message, remedy }) => (
                <Table.Tr key={`${line ?? ''} ${message}`}>
                  <Table.Td>{formatNumber(line)}</Table.Td>
                  <Table.Td className="written">{message}</Table.Td>
                  <Table.Td className="written">{remedy}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Alert>
      )}
    </Stack>
  );
}

function problemsOf(error: Error): FileProblem[] {
  const problems: unknown = error instanceof ProblemError ? error.document.problems : undefined;
  if (!Array.isArray(problems)) return [];
  return problems.map((problem: Partial<FileProblem>) => ({
    line: problem.line ?? null,
    message: problem.message ?? '',
    remedy: problem.remedy ?? null,
  }));
}
