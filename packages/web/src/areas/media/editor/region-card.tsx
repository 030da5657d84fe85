import { Badge, Button, Group, Text } from '@mantine/core'
import { IconArrowBackUp, IconEyeOff } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useFormat, useMessages } from '../../../i18n.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { categoryName } from '../../check/families.ts'
import { useWords } from '../words.ts'
import { cropStyle } from './geometry.ts'
import { isMovable, type NumberedRegion } from './numbered.ts'
import { STATE_ICONS } from './region-box.tsx'
import classes from './region-list.module.css'
import type { Decision, PictureWork } from './use-picture-work.ts'

const ChooseSubject = lazy(async () => ({ default: (await import('./choose-subject.tsx')).ChooseSubject }))
const ChooseStaff = lazy(async () => ({ default: (await import('./choose-staff.tsx')).ChooseStaff }))
const NoteForm = lazy(async () => ({ default: (await import('./note-form.tsx')).NoteForm }))

/** The machine's score below which the list says how sure it was. */
const UNSURE_BELOW = 0.75
type Asking = 'subject' | 'staff' | 'note'

/** One region in the list: what it is, what was read, why it matters, and the decisions about it. */
export function RegionCard({
  region,
  work,
  src,
  aspect,
  chosen,
  onChoose,
}: {
  region: NumberedRegion
  work: PictureWork
  /** Address of the picture, for the cut-out; null for a video. */
  src: string | null
  aspect: number
  chosen: boolean
  onChoose: () => void
}) {
  const t = useWords()
  const { check } = useMessages()
  const [asking, setAsking] = useState<Asking | null>(null)
  const Icon = STATE_ICONS[region.shown]
  const written = region.kind === 'text' || region.kind === 'code'
  const isOpen = region.shown === 'open' || region.shown === 'quiet'
  // What was read stands above; the kind of detail is said in the page's language.
  const categories = [...new Set(region.findings.map(({ category }) => category))]
  const title = t.boxTitle(region.number, region.kind)
  const pick = useRef<HTMLButtonElement>(null)
  // The pressed button goes with the decision; the focus stays in the card.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state changes the buttons
  useEffect(() => {
    if (chosen && document.activeElement === document.body) pick.current?.focus({ preventScroll: true })
  }, [region.shown])
  const settle = async (decision: Decision) => {
    if (await work.settle(region.id, decision)) setAsking(null)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses by its focus, below
    <li
      className={classes.card}
      data-chosen={chosen || undefined}
      id={`region-${region.id}`}
      // With the pointer only once it is up: what the choice opens would push the pressed button away from under it.
      onClick={onChoose}
      onFocusCapture={(event) => {
        if ((event.target as Element).matches(':focus-visible')) onChoose()
      }}
    >
      <button ref={pick} type="button" className={classes.pick} aria-label={t.boxName(region)}>
        <span
          className={classes.crop}
          style={src ? { backgroundImage: `url("${src}")`, ...cropStyle(region.box, aspect) } : undefined}
        />
      </button>
      <div className={classes.body}>
        <Group gap={8} justify="space-between" wrap="nowrap" align="flex-start">
          <Text fw={600} component="h3" size="md">
            {title}
          </Text>
          <Badge
            variant="outline"
            radius="sm"
            tt="none"
            className={classes.state ?? ''}
            data-state={region.shown}
            leftSection={<Icon size={13} stroke={2.4} aria-hidden />}
          >
            {t.states[region.shown]}
          </Badge>
        </Group>
        {region.text !== null && region.text !== '' ? (
          <blockquote className={classes.read}>
            <span className={classes.readLabel}>{t.reads}</span> {region.text}
          </blockquote>
        ) : (
          written && isOpen && <Text size="sm">{region.kind === 'code' ? t.codeUnread : t.unread}</Text>
        )}
        {categories.length > 0 && (
          <ul className={classes.findings}>
            {categories.map((category) => (
              <li key={category}>{categoryName(check, category)}</li>
            ))}
          </ul>
        )}
        {chosen && isOpen && (
          <Text size="sm" c="dimmed">
            {t.why[region.kind]}
            {region.source === 'machine' &&
              region.score !== null &&
              region.score < UNSURE_BELOW &&
              ` ${t.score(Math.round(region.score * 100))}`}
          </Text>
        )}
        {isOpen ? (
          work.editable && (
            <Choices
              region={region}
              written={written}
              work={work}
              asking={asking}
              onAsk={(next) => setAsking(asking === next ? null : next)}
            />
          )
        ) : (
          <Settled region={region} work={work} />
        )}
        {asking && isOpen && (
          <Suspense fallback={<LoadingRows rows={1} height={60} />}>
            {asking === 'subject' && (
              <ChooseSubject
                onChoose={(subjectId) => void settle({ state: 'subject', subjectId })}
                onCancel={() => setAsking(null)}
              />
            )}
            {asking === 'staff' && (
              <ChooseStaff
                onChoose={(staffId) => void settle({ state: 'staff', staffId })}
                onCancel={() => setAsking(null)}
              />
            )}
            {asking === 'note' && (
              <NoteForm
                label={written ? t.noteHarmless : t.noteNobody}
                hint={
                  region.findings.length > 0 ? t.noteFinding : written ? t.noteHarmlessHint : t.noteNobodyHint
                }
                confirm={written ? t.isHarmless : t.isNobody}
                busy={work.busy}
                onSave={(note) => void settle({ state: written ? 'no_patient' : 'nobody', note })}
                onCancel={() => setAsking(null)}
              />
            )}
          </Suspense>
        )}
      </div>
    </li>
  )
}

function Choices({
  region,
  written,
  work,
  asking,
  onAsk,
}: {
  region: NumberedRegion
  written: boolean
  work: PictureWork
  asking: Asking | null
  onAsk: (asking: Asking) => void
}) {
  const t = useWords()
  const choice = (what: Asking) => ({
    size: 'compact-sm' as const,
    mih: 30,
    variant: asking === what ? 'light' : 'default',
    'aria-expanded': asking === what,
    onClick: () => onAsk(what),
  })
  return (
    <Group gap={6} role="group" aria-label={t.boxTitle(region.number, region.kind)}>
      {work.mayCover && (
        <Button
          size="compact-sm"
          mih={30}
          variant="default"
          disabled={work.busy}
          leftSection={<IconEyeOff size={15} aria-hidden />}
          onClick={() => work.cover([region.id], true)}
        >
          {t.cover}
        </Button>
      )}
      {!written && (
        <>
          <Button {...choice('subject')}>{t.tie}</Button>
          <Button {...choice('staff')}>{t.isStaff}</Button>
        </>
      )}
      <Button {...choice('note')}>{written ? t.isHarmless : t.isNobody}</Button>
      {isMovable(region) && (
        <Button
          size="compact-sm"
          mih={30}
          variant="subtle"
          c="var(--verdict-stop)"
          disabled={work.busy}
          onClick={() => void work.remove(region.id)}
        >
          {t.removeBox}
        </Button>
      )}
    </Group>
  )
}

function Settled({ region, work }: { region: NumberedRegion; work: PictureWork }) {
  const t = useWords()
  const format = useFormat()
  const who = region.subject?.code ?? region.staff?.name
  return (
    <Group gap={8} justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text size="sm">
          {region.state === 'covered' ? t.coveredForGood : t.settled[region.shown]}
          {who && (
            <>
              : <strong>{who}</strong>
            </>
          )}
          {region.note && `: ${region.note}`}
        </Text>
        {region.settledBy && region.settledAt && (
          <Text size="xs" c="dimmed">
            {t.settledBy(region.settledBy.name, format.dateTime(region.settledAt))}
          </Text>
        )}
      </div>
      {work.editable && region.state !== 'covered' && (
        <Button
          size="compact-sm"
          mih={30}
          variant="subtle"
          style={{ flexShrink: 0 }}
          disabled={work.busy}
          leftSection={<IconArrowBackUp size={15} aria-hidden />}
          onClick={() => {
            if (work.covering.has(region.id)) work.cover([region.id], false)
            else void work.settle(region.id, { state: 'open' })
          }}
          aria-label={`${t.undo}: ${t.boxTitle(region.number, region.kind)}`}
        >
          {t.undo}
        </Button>
      )}
    </Group>
  )
}
