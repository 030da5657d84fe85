import type { Media } from '@clearpost/contract'
import { Badge, Group, Text } from '@mantine/core'
import { IconLockFilled, IconShieldCheck, IconVideo } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { thumbnailUrl } from '../picture-url.ts'
import { useWords } from '../words.ts'
import classes from './library.module.css'
import { StageBadge } from './stage-badge.tsx'

/** One picture of the grid: what it looks like, where it stands, what was seen in it. */
export function PictureTile({ media }: { media: Media }) {
  const t = useWords()
  const [missing, setMissing] = useState(false)
  const alt = media.alt || t.noAlt
  const { faces, people, texts, codes } = media.seen
  const shows = t.shows(faces, people, texts, codes)
  return (
    <Link to="/media/$mediaId" params={{ mediaId: media.id }} className={classes.tile}>
      <span className={classes.thumbBox}>
        {missing || media.locked ? (
          <IconLockFilled size={28} aria-hidden color="var(--text-soft)" />
        ) : (
          <img
            className={classes.thumb}
            src={thumbnailUrl(media.id)}
            alt=""
            loading="lazy"
            onError={() => setMissing(true)}
          />
        )}
        {media.kind === 'video' && (
          <span className={classes.corner}>
            <IconVideo size={16} aria-hidden /> {t.video}
          </span>
        )}
      </span>
      <span className={classes.words}>
        <Group gap={6}>
          <StageBadge media={media} />
          {media.safeOf && (
            <Badge
              radius="sm"
              tt="none"
              variant="outline"
              style={{ color: 'var(--text-soft)', borderColor: 'currentColor' }}
              leftSection={<IconShieldCheck size={13} aria-hidden />}
            >
              {t.safeCopyBadge}
            </Badge>
          )}
        </Group>
        <Text size="sm" lineClamp={2} c={media.alt ? undefined : 'dimmed'}>
          {alt}
        </Text>
        {shows && (
          <Text size="xs" c="dimmed">
            {shows}
          </Text>
        )}
      </span>
    </Link>
  )
}
