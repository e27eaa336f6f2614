import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BusinessView } from '../../api/types';
import { Facts } from '../../components/facts';
import { formatDayWithEra, formatNumber, formatQuantity } from '../../i18n/format';
import { useCodeList } from '../settings/code-lists';
import { useStaffDirectory } from '../settings/staff-directory';
import { addressOf } from './address';
import { industryLabel } from './industry';

/** What is known of a business; what nobody filled in takes no room. */
export function BusinessFacts({ business }: { business: BusinessView }) {
  const { t } = useTranslation();
  const districts = useCodeList('district');
  const staff = useStaffDirectory();
  const { industryCode, phone, email, website } = business;
  const people = (count: number | null) =>
    count === null ? null : formatQuantity(count, t('business.peopleUnit'));
  return (
    <Facts
      facts={[
        { term: t('business.phone'), value: phone && <Anchor href={`tel:${phone}`}>{phone}</Anchor> },
        { term: t('business.email'), value: email && <Anchor href={`mailto:${email}`}>{email}</Anchor> },
        { term: t('business.address'), value: addressOf(business, districts.labelOf(business.district)) },
        {
          term: t('business.industryCode'),
          value: industryCode && industryLabel(industryCode, t),
        },
        { term: t('business.employees'), value: people(business.employees) },
        { term: t('business.feeEmployees'), value: people(business.feeEmployees) },
        { term: t('business.smallTerm'), value: business.smallBusiness.reason },
        {
          term: t('business.capitalYen'),
          value:
            business.capitalYen === null
              ? null
              : `${formatNumber(business.capitalYen)}${t('business.yenSuffix')}`,
        },
        { term: t('business.foundedOn'), value: business.foundedOn && formatDayWithEra(business.foundedOn) },
        { term: t('business.successor'), value: t(`business.successors.${business.successor}`) },
        { term: t('business.advisorId'), value: staff.nameOf(business.advisorId) },
        { term: t('business.corporateNumber'), value: business.corporateNumber },
        { term: t('business.invoiceNumber'), value: business.invoiceNumber },
        {
          term: t('business.website'),
          value:
            website && /^https?:\/\//.test(website) ? (
              <Anchor href={website} rel="noopener noreferrer" target="_blank">
                {website}
              </Anchor>
            ) : (
              website
            ),
        },
        { term: t('business.note'), value: business.note },
      ]}
    />
  );
}
