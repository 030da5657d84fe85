import type { SigningView } from '@clearpost/contract'
import { Paper, Stack, Text, Title } from '@mantine/core'
import { SigningPicture } from './signing-picture.tsx'
import { useSigningWords } from './words.ts'

/** The whole form as it is signed, the exact post, and the pictures it is about. */
export function DocumentView({ view, token }: { view: SigningView; token: string }) {
  const t = useSigningWords()
  return (
    <>
      <section aria-label={t.readFirst}>
        <Title order={2} size="h3" mb="sm">
          {t.readFirst}
        </Title>
        <Stack gap="md" lang={view.lang}>
          {view.document.map(({ heading, paragraphs }) => (
            <div key={heading}>
              <Title order={3} size="md">
                {heading}
              </Title>
              {paragraphs.map((paragraph) => (
                <Text key={paragraph} mt={4}>
                  {paragraph}
                </Text>
              ))}
            </div>
          ))}
        </Stack>
      </section>
      {view.post && (
        <section aria-label={t.preview}>
          <Title order={2} size="h3" mb="sm">
            {t.preview}
          </Title>
          <Paper withBorder radius="md" p="md">
            <Text style={{ whiteSpace: 'pre-wrap' }}>{view.post.text}</Text>
            {view.post.channels.length > 0 && (
              <Text size="sm" c="dimmed" mt="sm">
                {t.previewOn(view.post.channels.join(', '))}
              </Text>
            )}
          </Paper>
        </section>
      )}
      {view.pictures.length > 0 && (
        <section aria-label={t.pictures}>
          <Title order={2} size="h3" mb="sm">
            {t.pictures}
          </Title>
          <Stack>
            {view.pictures.map(({ mediaId, alt }, index) => (
              <SigningPicture
                key={mediaId}
                token={token}
                mediaId={mediaId}
                alt={alt || t.pictureOf(index + 1)}
              />
            ))}
          </Stack>
        </section>
      )}
    </>
  )
}
