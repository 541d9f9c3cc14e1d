import { PanelFoot } from '../../ui/panels/PanelFoot.tsx'
import type { DecisionForm } from '../boardContext.ts'
import { useBallotsParts } from './BallotsPanel.tsx'

/** The same within the panel of a session. */
export function BallotsTab({ form }: { form: DecisionForm | undefined }) {
  const { body, foot } = useBallotsParts(form)
  return (
    <>
      {body}
      {foot && <PanelFoot>{foot}</PanelFoot>}
    </>
  )
}
