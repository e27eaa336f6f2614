import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconFileSpreadsheet, IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { ButtonLink } from '../../../components/router-link';
import { formatFiscalYear } from '../../../i18n/format';
import { useCan, useSession } from '../../session/session';
import { ActionMenu } from '../../../components/action-menu';
import { EventCalendar } from '../calendar/event-calendar';
import { ReviewNotice } from '../registrations/review-notice';
import { EventList } from './event-list';

const VIEWS = ['list', 'calendar'] as const;

/** セミナー・イベント: what comes next, what has been, and how full it is; as a list or month by month. */
export function EventListPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const { view = 'list', month = today.slice(0, 7) } = useSearch({ from: '/frame/events' });
  const navigate = useNavigate({ from: '/events' });
  if (!can('event:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return (
    <>
      <PageHeader
        title={t('events.title')}
        actions={
          <>
            <ListOfYear />
            {can('event:write') && (
              <ButtonLink to="/events/new" leftSection={<IconPlus size={18} aria-hidden />}>
                {t('events.add')}
              </ButtonLink>
            )}
          </>
        }
      />
      <ReviewNotice />
      <SegmentedControl
        mb="sm"
        className="no-print"
        aria-label={t('events.view')}
        value={view}
        onChange={(chosen) =>
          void navigate({
            search: (previous) => ({ ...previous, view: chosen === 'calendar' ? chosen : undefined }),
            replace: true,
          })
        }
        data={VIEWS.map((value) => ({ value, label: t(`events.views.${value}`) }))}
      />
      {view === 'calendar' ? (
        <EventCalendar
          month={month}
          onMonth={(chosen) =>
            void navigate({ search: (previous) => ({ ...previous, month: chosen }), replace: true })
          }
        />
      ) : (
        <EventList />
      )}
    </>
  );
}

/** The events of a 年度 as an Excel file: of this one, and of those beside it. */
function ListOfYear() {
  const { t } = useTranslation();
  const { fiscalYear } = useSession();
  return (
    <ActionMenu
      target={
        <Button variant="default" leftSection={<IconFileSpreadsheet size={18} aria-hidden />}>
          {t('events.exportList')}
        </Button>
      }
    >
      {[fiscalYear, fiscalYear - 1, fiscalYear + 1].map((year) => (
        <Menu.Item key={year} component="a" href={`/api/v1/chamber-events.xlsx?fiscalYear=${year}`} download>
          {formatFiscalYear(year)}
        </Menu.Item>
      ))}
    </ActionMenu>
  );
}
