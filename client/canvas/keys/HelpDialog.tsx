import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { COARSE, useMediaQuery } from '../../ui/browser/useMediaQuery.ts'
import { Kbd } from '../../ui/marks/Kbd.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import { boardTools } from '../bars/boardTools.ts'
import styles from './HelpDialog.module.css'
import { alignments } from '../align/alignments.ts'
import { chordText, modText, type Chord } from './keys.ts'
import { shortcuts } from './shortcuts.ts'
import { singleKeys } from './singleKeys.ts'

export function HelpDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation()
  const isTouch = useMediaQuery(COARSE)
  const areOn = singleKeys.use()
  const textsOf = (chords: readonly Chord[]) => [...new Set(chords.map(chordText))].slice(0, 2)
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
        onChange={singleKeys.set}
      />
      <div className={styles.parts}>
        {isTouch && (
          <Part title={t('hands.touch')}>
            <Line name={t('hands.newNote')} keys={[t('hands.newNoteHow')]} />
            <Line name={t('hands.menu')} keys={[t('hands.menuHow')]} />
            <Line name={t('hands.pan')} keys={[t('hands.panHow')]} />
            <Line name={t('hands.zoom')} keys={[t('hands.zoomHow')]} />
          </Part>
        )}
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
          <Line name={t('marks.colorKeys')} keys={['1 – 8']} />
          <Line name={t('groupMarks.keys')} keys={['Y', 'X', 'Q']} />
          <Line name={t('fists.keys')} keys={['0 – 5']} />
          <Line name={t('canvas.keys.nudge')} keys={[t('canvas.keys.arrows')]} />
          <Line name={t('canvas.keys.nudgeFar')} keys={[`Shift+${t('canvas.keys.arrows')}`]} />
          <Line name={t('canvas.keys.next')} keys={['Tab', `${modText}+Enter`]} />
          <Line name={t('canvas.keys.previous')} keys={['Shift+Tab']} />
          <Line name={t('canvas.keys.leave')} keys={['Esc']} />
          <Line name={t('canvas.keys.paste')} keys={[chordText({ key: 'v', code: 'KeyV', mod: true })]} />
        </Part>
        <Part title={t('drawing.aligns.title')}>
          {alignments.map(({ name, chord }) => (
            <Line key={name} name={t(`drawing.aligns.${name}`)} keys={[chordText(chord)]} />
          ))}
          <Line name={t('canvas.keys.snap')} keys={[t('canvas.keys.snapKeys', { mod: modText })]} />
        </Part>
        <Part title={t('votes.whileOpen')}>
          <Line name={t('votes.add')} keys={['+']} />
          <Line name={t('votes.take')} keys={['-']} />
        </Part>
        <Part title={t('canvas.helpView')}>
          <Line name={t('canvas.keys.pan')} keys={[t('canvas.keys.panKeys')]} />
          <Line name={t('canvas.keys.wheel')} keys={[t('canvas.keys.wheelKeys', { mod: modText })]} />
          <Line name={t('canvas.keys.regions')} keys={['F6', 'Shift+F6']} />
          <Line name={t('canvas.keys.first')} keys={['Enter']} />
          <Line name={t('canvas.keys.walk')} keys={['Tab', 'Shift+Tab']} />
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
