import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

/** Every version of every counting policy. */
export const policiesQuery = queryOptions({
  queryKey: ['counting-policies'],
  queryFn: () => answer(api.GET('/api/v1/counting-policies')).then(({ items }) => items),
});
