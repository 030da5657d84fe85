import { Button, Group, Text } from '@mantine/core'
import { IconArrowDown, IconEyeOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Section } from '../../../ui/section.tsx'
import { useWords } from '../words.ts'
import { type NumberedRegion, nextOpen } from './numbered.ts'
import { RegionCard } from './region-card.tsx'
import classes from './region-list.module.css'
import type { PictureWork } from './use-picture-work.ts'

/** From so many open boxes on, all of them can be covered at once: a crowd, a notice board. */
const MANY_OPEN = 4

/** Every region with its decisions; the chosen one comes into view. */
export function RegionList({
  regions,
  work,
  src,
  aspect,
  selected,
  onSelect,
}: {
  regions: readonly NumberedRegion[]
  work: PictureWork
  /** Address of the picture; null for a video, of which nothing is cut out. */
  src: string | null
  aspect: number
  selected: string | null
  onSelect: (regionId: string) => void
}) {
  const t = useWords()
  const list = useRef<HTMLDivElement>(null)
  const [quietShown, setQuietShown] = useState(false)
  const open = regions.filter(({ shown }) => shown === 'open').length
  const next = nextOpen(regions, selected)
  useEffect(() => {
    if (!selected || list.current?.contains(document.activeElement)) return
    document.getElementById(`region-${selected}`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const quiet = regions.filter(({ shown }) => shown === 'quiet')
  const loud = regions.filter(({ shown }) => shown !== 'quiet')
  const card = (region: NumberedRegion) => (
    <RegionCard
      key={region.id}
      region={region}
      work={work}
      src={src}
      aspect={aspect}
      chosen={region.id === selected}
      onChoose={() => onSelect(region.id)}
    />
  )
  return (
    <Section title={t.boxes} hint={regions.length === 0 ? t.noBoxes : t.boxesHint}>
      {regions.length > 0 && (
        <Group justify="space-between" gap="sm">
          <Text size="sm" fw={600} role="status">
            {open === 0 ? t.allDecided : t.openLeft(open)}
          </Text>
          {next && open > 0 && (
            <Group gap={6}>
              {work.mayCover && open >= MANY_OPEN && (
                <Button
                  size="compact-sm"
                  mih={30}
                  variant="default"
                  leftSection={<IconEyeOff size={15} aria-hidden />}
                  onClick={() =>
                    work.cover(
                      regions.filter(({ shown }) => shown === 'open').map(({ id }) => id),
                      true,
                    )
                  }
                >
                  {t.coverAll}
                </Button>
              )}
              <Button
                size="compact-sm"
                mih={30}
                variant="default"
                leftSection={<IconArrowDown size={15} aria-hidden />}
                onClick={() => {
                  onSelect(next.id)
                  focusRegion(next.id)
                }}
              >
                {t.nextOpen}
              </Button>
            </Group>
          )}
        </Group>
      )}
      <div ref={list}>
        {loud.length > 0 && <ul className={classes.list}>{loud.map(card)}</ul>}
        {quiet.length > 0 && (
          <details
            className={classes.quiet}
            open={quietShown || quiet.some(({ id }) => id === selected)}
            onToggle={(event) => setQuietShown(event.currentTarget.open)}
          >
            <summary>{t.quietTexts(quiet.length)}</summary>
            <ul className={classes.list}>{quiet.map(card)}</ul>
          </details>
        )}
      </div>
    </Section>
  )
}

/** Leads the keyboard to the decisions of a region. */
export function focusRegion(regionId: string): void {
  const card = document.getElementById(`region-${regionId}`)
  card?.scrollIntoView({ block: 'nearest' })
  card?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
}
