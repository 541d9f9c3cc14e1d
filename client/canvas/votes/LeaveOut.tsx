import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import styles from './LeaveOut.module.css'

/** Several of which all are in, unless somebody leaves some of them out. */
export function LeaveOut({
  label,
  options,
  left,
  onLeave,
}: {
  label: string
  options: readonly { id: string; name: string }[]
  left: ReadonlySet<string>
  onLeave: (left: ReadonlySet<string>) => void
}) {
  const toggle = (id: string, isIn: boolean) => {
    const next = new Set(left)
    if (isIn) next.delete(id)
    else next.add(id)
    onLeave(next)
  }
  return (
    <fieldset className={styles.several}>
      <legend>{label}</legend>
      <div className={styles.scroll}>
        {options.map(({ id, name }) => (
          <Checkbox key={id} label={name} checked={!left.has(id)} onChange={isIn => toggle(id, isIn)} />
        ))}
      </div>
    </fieldset>
  )
}
