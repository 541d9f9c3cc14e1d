import { useQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'

/** The key that this server's owner has bought for tldraw, if any. A board does not wait for it to fail. */
export function useLicenceKey(): { isKnown: boolean; key: string | undefined } {
  const { data, isPending } = useQuery({
    queryKey: ['config'],
    queryFn: () => call('readConfig'),
    staleTime: Infinity,
    retry: false,
  })
  return { isKnown: !isPending, key: data?.tldrawLicenseKey }
}
