import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'

/** The templates a board can be made from, in the order in which they are offered. */
export const useTemplates = () =>
  useQuery({ queryKey: ['templates'], queryFn: () => call('readTemplates'), staleTime: Infinity })
