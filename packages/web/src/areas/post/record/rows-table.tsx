import { type FoundIdentifier, type RowStatus, rowStatus, type SafeHarborRow } from '@clearpost/contract'
import { Badge, Button, Text } from '@mantine/core'
import { IconAlertTriangleFilled, IconCheck, IconEraser } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useFormat, useMessages } from '../../../i18n.tsx'
import { categoryName, familyIcons, familyOf } from '../../check/families.ts'
import marks from '../../check/marks.module.css'
import type { Corrections } from './blockers.ts'
import { Correction } from './correction.tsx'
import classes from './record.module.css'
import { useWords } from './words.ts'

const LOOKS = {
  none: { icon: IconCheck, tone: 'var(--text-soft)', soft: 'transparent' },
  removed: { icon: IconEraser, tone: 'var(--verdict-clear)', soft: 'var(--verdict-clear-soft)' },
  present: { icon: IconAlertTriangleFilled, tone: 'var(--verdict-stop)', soft: 'var(--verdict-stop-soft)' },
} as const
/** Places shown in one row; the report beside shows them all. */
const PLACES_SHOWN = 3

/** The eighteen rows. With `onCorrect` the person may correct what the check says, with a note. */
export function RowsTable({
  rows,
  version,
  onCorrect,
}: {
  rows: readonly SafeHarborRow[]
  version: number
  onCorrect?: (category: string, correction: Corrections[string] | null) => void
}) {
  const t = useWords()
  const [editing, setEditing] = useState<string | null>(null)
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t.columns.identifier}</th>
          <th scope="col">{t.columns.status}</th>
          <th scope="col" colSpan={onCorrect ? 2 : 1}>
            {t.columns.found}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          onCorrect && editing === row.category ? (
            <tr key={row.category}>
              <td colSpan={4} className={classes.wide}>
                <Correction
                  row={row}
                  onClose={() => setEditing(null)}
                  onCorrect={(correction) => {
                    onCorrect(row.category, correction)
                    setEditing(null)
                  }}
                />
              </td>
            </tr>
          ) : (
            <Row key={row.category} row={row} version={version}>
              {onCorrect && <CorrectButton row={row} onOpen={() => setEditing(row.category)} />}
            </Row>
          ),
        )}
      </tbody>
    </table>
  )
}

function Row({ row, version, children }: { row: SafeHarborRow; version: number; children: ReactNode }) {
  const { check } = useMessages()
  const t = useWords()
  const Icon = familyIcons[familyOf(row.category)]
  const silent = row.found.length === 0 && row.correction === null && !row.unseenPictures
  return (
    <tr>
      <th scope="row">
        <div className={classes.name}>
          <Icon size={18} aria-hidden />
          <div>
            {categoryName(check, row.category)}
            <Text component="span" display="block" size="xs" c="dimmed">
              {t.paragraph(row.category)}
            </Text>
          </div>
        </div>
      </th>
      <td>
        <StatusBadge status={rowStatus(row)} />
      </td>
      <td className={`${classes.found} ${silent ? classes.empty : ''}`}>
        {silent ? (
          <Text size="sm" c="dimmed">
            {t.nothingFound}
          </Text>
        ) : (
          <Found row={row} version={version} />
        )}
      </td>
      {children && <td className={classes.correct}>{children}</td>}
    </tr>
  )
}

function CorrectButton({ row, onOpen }: { row: SafeHarborRow; onOpen: () => void }) {
  const { check } = useMessages()
  const t = useWords()
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      mih={28}
      aria-label={t.correctRow(categoryName(check, row.category))}
      onClick={onOpen}
    >
      {t.correct}
    </Button>
  )
}

function StatusBadge({ status }: { status: RowStatus }) {
  const t = useWords()
  const { icon: Icon, tone, soft } = LOOKS[status]
  return (
    <Badge
      radius="sm"
      tt="none"
      leftSection={<Icon size={13} aria-hidden />}
      style={{ background: soft, color: tone, flexShrink: 0, minWidth: 'max-content' }}
    >
      {t.statuses[status]}
    </Badge>
  )
}

function Found({ row, version }: { row: SafeHarborRow; version: number }) {
  const t = useWords()
  const { check } = useMessages()
  const shown = row.found.slice(0, PLACES_SHOWN)
  return (
    <>
      {row.unseenPictures && row.correction === null && <Text size="sm">{t.unseenPictures}</Text>}
      {shown.length > 0 && (
        <ul className={classes.places}>
          {shown.map((place) => (
            <li key={`${place.version}:${place.picture}:${place.start}:${place.text}`}>
              <Place place={place} category={row.category} version={version} />
            </li>
          ))}
        </ul>
      )}
      {row.found.length > shown.length && (
        <Text size="xs" c="dimmed">
          {check.showAll(row.found.length)}
        </Text>
      )}
      {row.correction && (
        <Text size="sm" mt={2}>
          <strong>{t.corrected}:</strong> {row.correction.note}
          <Text component="span" display="block" size="xs" c="dimmed">
            {t.byCheck(t.statuses[row.status])}
          </Text>
        </Text>
      )}
    </>
  )
}

/** The words in their surroundings, and where that is. */
function Place({ place, category, version }: { place: FoundIdentifier; category: string; version: number }) {
  const t = useWords()
  const format = useFormat()
  const where = [
    place.picture === null ? t.place(format.number((place.start ?? 0) + 1)) : t.inPicture(place.picture),
    place.version === version ? null : t.inVersion(place.version),
  ].filter(Boolean)
  return (
    <>
      {place.before && `…${place.before}`}
      <span className={marks[familyOf(category)]}>{place.text}</span>
      {place.after && `${place.after}…`}
      <Text component="span" size="xs" c="dimmed">
        {' '}
        ({where.join(', ')})
      </Text>
    </>
  )
}
