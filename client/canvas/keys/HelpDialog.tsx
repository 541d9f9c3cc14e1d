import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Kbd } from '../../ui/marks/Kbd.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import { boardTools } from '../bars/boardTools.ts'
import styles from './HelpDialog.module.css'
import { chordText, type Chord } from './keys.ts'
import { shortcuts } from './shortcuts.ts'
import { setSingleKeys, useSingleKeys } from './singleKeys.ts'

export function HelpDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation()
  const areOn = useSingleKeys()
  const textsOf = (chords: readonly Chord[]) => chords.map(chordText)
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('canvas.helpTitle')}
      closeLabel={t('common.close')}
      size="wide"
    >
      <Switch
        label={t('canvas.singleKeys')}
        hint={t('canvas.singleKeysHint')}
        checked={areOn}
        onChange={setSingleKeys}
      />
      <div className={styles.parts}>
        <Part title={t('canvas.helpTools')}>
          {boardTools
            .filter(tool => tool.name !== 'sticky')
            .map(tool => (
              <Line key={tool.name} name={t(`canvas.tools.${tool.name}`)} keys={[chordText(tool.chord)]} />
            ))}
        </Part>
        <Part title={t('canvas.helpEdit')}>
          <Line name={t('canvas.keys.doubleClickHint')} keys={[t('canvas.keys.doubleClick')]} />
          {shortcuts
            .filter(({ part }) => part === 'edit')
            .map(({ name, chords }) => (
              <Line key={name} name={t(`canvas.keys.${name}`)} keys={textsOf(chords)} />
            ))}
          <Line name={t('canvas.keys.edit')} keys={['Enter']} />
          <Line name={t('canvas.keys.paste')} keys={[chordText({ key: 'v', code: 'KeyV', mod: true })]} />
        </Part>
        <Part title={t('canvas.helpView')}>
          <Line name={t('canvas.keys.pan')} keys={[t('canvas.keys.panKeys')]} />
          {shortcuts
            .filter(({ part }) => part === 'view')
            .map(({ name, chords }) => (
              <Line key={name} name={t(`canvas.keys.${name}`)} keys={textsOf(chords)} />
            ))}
        </Part>
      </div>
    </Dialog>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  )
}

function Line({ name, keys }: { name: string; keys: string[] }) {
  return (
    <div className={styles.line}>
      <dt>{name}</dt>
      <dd>
        {keys.map(key => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dd>
    </div>
  )
}
