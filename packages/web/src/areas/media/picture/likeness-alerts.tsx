import type { MediaDetail } from '@clearpost/contract'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { AnchorLink } from '../../../ui/button-link.tsx'
import type { PictureWork } from '../editor/use-picture-work.ts'
import { thumbnailUrl } from '../picture-url.ts'
import { useWords } from '../words.ts'

/** Pictures that look like this one: what was carried over from them, and those a person must compare. */
export function LikenessAlerts({ picture, work }: { picture: MediaDetail; work: PictureWork }) {
  const t = useWords()
  const carried = picture.likeness.filter(({ state }) => state === 'carried')
  const proposed = picture.likeness.filter(({ state }) => state === 'proposed')
  return (
    <>
      {carried.length > 0 && (
        <Alert variant="light" icon={<IconCopy aria-hidden />} title={t.likeTitle.same}>
          <Text size="sm">{t.likeCarried}</Text>
          <Group gap="md" mt={6}>
            {carried.map((like, index) => (
              <Text size="sm" key={like.mediaId}>
                <AnchorLink to="/media/$mediaId" params={{ mediaId: like.mediaId }}>
                  {carried.length > 1 ? `${t.openSame} ${index + 1}` : t.openSame}
                </AnchorLink>
              </Text>
            ))}
          </Group>
        </Alert>
      )}
      {proposed.map((like) => (
        <Proposed key={like.mediaId} like={like} work={work} />
      ))}
    </>
  )
}

/** A person says whether it is the same photograph. */
function Proposed({ like, work }: { like: MediaDetail['likeness'][number]; work: PictureWork }) {
  const t = useWords()
  return (
    <Alert variant="light" icon={<IconCopy aria-hidden />} title={t.likeTitle[like.kind]}>
      <Group align="flex-start" wrap="nowrap" gap="md">
        <img
          src={thumbnailUrl(like.mediaId)}
          alt=""
          width={96}
          height={72}
          style={{ objectFit: 'cover', borderRadius: 6, flexShrink: 0 }}
        />
        <Stack gap={6} align="flex-start">
          <Text size="sm">
            {t.likeAsk}
            {like.subjects.length > 0 &&
              ` ${t.likeSubjects(like.subjects.map(({ code }) => code).join(', '))}`}
          </Text>
          <Text size="sm">
            <AnchorLink to="/media/$mediaId" params={{ mediaId: like.mediaId }}>
              {t.openSame}
            </AnchorLink>
          </Text>
          {work.editable && (
            <Group gap={6}>
              <Button
                size="compact-sm"
                mih={30}
                loading={work.busy}
                onClick={() => void work.likeness(like.mediaId, true)}
              >
                {t.likeYes}
              </Button>
              <Button
                size="compact-sm"
                mih={30}
                variant="default"
                disabled={work.busy}
                onClick={() => void work.likeness(like.mediaId, false)}
              >
                {t.likeNo}
              </Button>
            </Group>
          )}
        </Stack>
      </Group>
    </Alert>
  )
}
