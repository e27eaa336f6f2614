import { useQuery } from '@tanstack/react-query';
import type { PickedBusiness } from '../members/business-picker';
import { myRecordsQuery } from './consultation-queries';

const OFFERED = 6;

/** The businesses of the person's latest records, each once: the likeliest ones for the next record. */
export function useRecentBusinesses(): PickedBusiness[] {
  const { data } = useQuery(myRecordsQuery);
  const byId = new Map(
    (data ?? []).flatMap(({ businesses }) => businesses).map((business) => [business.id, business]),
  );
  return [...byId.values()].slice(0, OFFERED);
}
