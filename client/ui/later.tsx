import { type ComponentType, lazy } from 'react'

/**
 * A component in a chunk of its own, fetched when it is first shown or when `load` is called before. Menus,
 * dialogs and tooltips are half of the script and nobody needs them to see the lobby: whatever comes later
 * brings the tooltips' provider along.
 */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const [Component, { TooltipProvider }] = await Promise.all([load(), import('./overlays/Tooltip.tsx')])
    const WithTooltips = (props: Props) => (
      <TooltipProvider>
        <Component {...props} />
      </TooltipProvider>
    )
    return { default: WithTooltips }
  })
