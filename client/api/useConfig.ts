import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from './call.ts'

export const configQuery = queryOptions({
  queryKey: ['config'],
  queryFn: () => call('readConfig'),
  staleTime: Infinity,
})

/** What this server's owner has set. It stays the same until the server starts anew. */
export const useConfig = () => useQuery(configQuery)
