import { type ComponentType, lazy, useEffect, useState } from 'react'

/**
 * A component in a chunk of its own, fetched when it is first shown or when `load` is called before. Menus,
 * dialogs and tooltips are half of the script and nobody needs them to see the lobby: whatever comes later
 * brings the tooltips' provider along.
 */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await fetchWithTooltips(load) }))

/**
 * The same without suspending: React shows nothing else for 0.3 s after it has shown a fallback, and what takes its
 * place here is shown at once.
 */
export function laterAtOnce<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Loading: ComponentType,
) {
  let Fetched: ComponentType<Props> | undefined
  return function Later(props: Props) {
    const [Component, setComponent] = useState(() => Fetched)
    const [failure, setFailure] = useState<{ cause: unknown }>()
    useEffect(() => {
      if (Fetched) return
      fetchWithTooltips(load).then(
        fetched => {
          Fetched = fetched
          setComponent(() => fetched)
        },
        (cause: unknown) => setFailure({ cause }),
      )
    }, [])
    if (failure) throw failure.cause
    return Component ? <Component {...props} /> : <Loading />
  }
}

async function fetchWithTooltips<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Promise<ComponentType<Props>> {
  const loadTooltip = () => import('./overlays/Tooltip.tsx')
  const [Component, { TooltipProvider }] = await Promise.all([untilFetched(load), untilFetched(loadTooltip)])
  return (props: Props) => (
    <TooltipProvider>
      <Component {...props} />
    </TooltipProvider>
  )
}

const pauseMs = 2_000

/**
 * Tries again while the browser has no connection: what comes later comes when it is back, and does not break the
 * page. A file that cannot be had from a server that answers, twice, is gone with an older version: that is an error.
 * Once may be the moment at which the connection came back.
 */
async function untilFetched<T>(load: () => Promise<T>): Promise<T> {
  let isLastTry = false
  for (;;)
    try {
      return await load()
    } catch (error) {
      const isBack = await isReachable()
      if (isBack && isLastTry) throw error
      isLastTry = isBack
      await new Promise(resolve => setTimeout(resolve, pauseMs))
    }
}

const isReachable = () =>
  fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
