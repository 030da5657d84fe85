import type { MediaDetail } from '@clearpost/contract'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { ClearanceBanner } from '../editor/clearance-banner.tsx'
import { ConfirmSection } from '../editor/confirm-section.tsx'
import { ContextQuestions } from '../editor/context-questions.tsx'
import { numberRegions } from '../editor/numbered.ts'
import { PictureStage } from '../editor/picture-stage.tsx'
import { focusRegion, RegionList } from '../editor/region-list.tsx'
import { SafeCopySection } from '../editor/safe-copy-section.tsx'
import { useEditor } from '../editor/use-editor.ts'
import { usePictureWork } from '../editor/use-picture-work.ts'
import { StageBadge } from '../library/stage-badge.tsx'
import { pictureUrl } from '../picture-url.ts'
import { clearanceQuery, isBeingLookedAt, pictureQuery } from '../queries.ts'
import { useLoadedWords, useWords, WordsProvider } from '../words.ts'
import { AboutSection } from './about-section.tsx'
import { FileSection } from './file-section.tsx'
import { LikenessAlerts } from './likeness-alerts.tsx'
import { LookAlert } from './look-alert.tsx'
import { PeopleSection } from './people-section.tsx'
import classes from './picture-page.module.css'
import { UsageSection } from './usage-section.tsx'

const route = getRouteApi('/shell/media/$mediaId')

/** One picture: the region editor, who is in it, where it was used, what its file carried. */
export function PicturePage() {
  const { mediaId } = route.useParams()
  const words = useLoadedWords()
  const picture = useQuery(pictureQuery(mediaId))
  if (picture.isError) return <ProblemAlert error={picture.error} />
  if (!words || !picture.data) return <LoadingRows rows={3} height={180} />
  return (
    <WordsProvider value={words}>
      {/* What the hand was doing belongs to one picture. */}
      <Picture key={mediaId} picture={picture.data} />
    </WordsProvider>
  )
}

function Picture({ picture }: { picture: MediaDetail }) {
  const t = useWords()
  const work = usePictureWork(picture)
  const clearance = useQuery(clearanceQuery([picture.id])).data?.items[0]?.clearance
  const regions = numberRegions(picture.regions, work.covering)
  const { draw, move } = work
  const hands = useEditor(
    (kind, box) => void draw(kind, box).then((id) => id && choose(id)),
    (regionId, box) => void move(regionId, box),
  )
  const { dispatch } = hands
  const choose = useCallback((regionId: string) => dispatch({ type: 'select', regionId }), [dispatch])
  const goTo = (regionId: string) => {
    choose(regionId)
    focusRegion(regionId)
  }
  const src = pictureUrl(picture.id)
  const aspect = picture.width / picture.height
  const open = regions.filter(({ shown }) => shown === 'open').length
  const looking = isBeingLookedAt(picture)
  return (
    <>
      <PageHeader
        title={shortened(picture.alt) || t.detailTitle}
        actions={
          <ButtonLink variant="default" to="/media" search={{}}>
            {t.back}
          </ButtonLink>
        }
      >
        <StageBadge media={picture} />
      </PageHeader>
      <Stack gap="lg">
        <LookAlert picture={picture} work={work} />
        {clearance && !looking && <ClearanceBanner clearance={clearance} onGoTo={goTo} />}
        <LikenessAlerts picture={picture} work={work} />
        {work.error !== null && <ProblemAlert error={work.error} />}
        <div className={classes.columns}>
          <div className={classes.stage}>
            <PictureStage
              src={src}
              alt={picture.alt || t.noAlt}
              video={picture.kind === 'video'}
              width={picture.width}
              height={picture.height}
              regions={regions}
              hands={hands}
              editable={work.editable}
              onDraw={(kind, box) => void draw(kind, box).then((id) => id && choose(id))}
              onRemove={(region) => void work.remove(region.id)}
              onOpen={(region) => focusRegion(region.id)}
            />
          </div>
          {looking && picture.regions.length === 0 ? (
            <LoadingRows rows={3} height={110} />
          ) : (
            <Stack gap="lg">
              <RegionList
                regions={regions}
                work={work}
                src={picture.kind === 'video' ? null : src}
                aspect={aspect}
                selected={hands.state.selected}
                onSelect={choose}
              />
              <SafeCopySection picture={picture} work={work} />
              <ContextQuestions answers={picture.answers} work={work} />
              <ConfirmSection picture={picture} work={work} open={open} />
            </Stack>
          )}
        </div>
        <div className={classes.pair}>
          <AboutSection picture={picture} />
          <PeopleSection picture={picture} />
        </div>
        <UsageSection mediaId={picture.id} />
        <FileSection picture={picture} />
      </Stack>
    </>
  )
}

/** Characters of the description that head the page; all of it stands in its field. */
const HEADING_CHARACTERS = 64

function shortened(alt: string): string {
  if (alt.length <= HEADING_CHARACTERS) return alt
  const cut = alt.slice(0, HEADING_CHARACTERS)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), HEADING_CHARACTERS / 2))}…`
}
