import { useConfig } from '../../api/useConfig.ts'

/** The key that this server's owner has bought for tldraw, if any. A board does not wait for it to fail twice. */
export function useLicenceKey(): { isKnown: boolean; key: string | undefined } {
  const { data, isPending, failureCount } = useConfig()
  return { isKnown: !isPending || failureCount > 0, key: data?.tldrawLicenseKey }
}
