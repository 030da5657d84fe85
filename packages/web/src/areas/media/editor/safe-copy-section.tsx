import type { MediaDetail } from '@clearpost/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { AnchorLink } from '../../../ui/button-link.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { Section } from '../../../ui/section.tsx'
import { pictureUrl } from '../picture-url.ts'
import { useWords } from '../words.ts'
import { BeforeAfter } from './before-after.tsx'
import type { PictureWork } from './use-picture-work.ts'

/** Makes the copy in which the chosen regions are filled; on a copy, shows what became of the picture. */
export function SafeCopySection({ picture, work }: { picture: MediaDetail; work: PictureWork }) {
  const t = useWords()
  const navigate = useNavigate()
  const make = async () => {
    const copyId = await work.makeSafeCopy()
    if (!copyId) return
    notifySaved(t.safeMade)
    await navigate({ to: '/media/$mediaId', params: { mediaId: copyId } })
  }
  const count = work.covering.size
  if (picture.safeOf && count === 0)
    return (
      <Section title={t.compareTitle} hint={t.safeHint}>
        <BeforeAfter
          before={pictureUrl(picture.safeOf)}
          after={pictureUrl(picture.id)}
          width={picture.width}
          height={picture.height}
        />
        <Text size="sm">
          <AnchorLink to="/media/$mediaId" params={{ mediaId: picture.safeOf }}>
            {t.safeOfOpen}
          </AnchorLink>
        </Text>
      </Section>
    )
  if (!work.mayCover && picture.safeCopies.length === 0) return null
  return (
    <Section title={t.safeTitle} hint={t.safeHint}>
      {work.mayCover && (
        <>
          <Text size="sm" fw={count > 0 ? 600 : 400}>
            {count > 0 ? t.safeNeeded(count) : t.safeNothing}
          </Text>
          {count > 0 && (
            <Group>
              <Button
                loading={work.busy}
                leftSection={<IconShieldCheck size={17} aria-hidden />}
                onClick={() => void make()}
              >
                {t.safeMake}
              </Button>
            </Group>
          )}
        </>
      )}
      {picture.safeCopies.length > 0 && (
        <Stack gap={4}>
          <Text size="sm" fw={600}>
            {t.safeCopies}
          </Text>
          {picture.safeCopies.map((id, index) => (
            <Text size="sm" key={id}>
              <AnchorLink to="/media/$mediaId" params={{ mediaId: id }}>
                {t.safeCopyNumber(index + 1)}
              </AnchorLink>
            </Text>
          ))}
        </Stack>
      )}
    </Section>
  )
}
