import type { Sight } from '@clearpost/contract'
import { Text } from '@mantine/core'
import stage from '../editor/stage.module.css'
import { useWords } from '../words.ts'
import classes from './seen-picture.module.css'

/** With more than this their numbers are drawn small. */
const CROWD = 12

/** A picture with what was seen in it, numbered, and the list of it. */
export function SeenPicture({ src, sight }: { src: string; sight: Sight | null }) {
  const t = useWords()
  const percent = (value: number) => `${value * 100}%`
  const numbered = sight?.regions.map((region, index) => ({ ...region, number: index + 1 })) ?? []
  const faces = numbered.filter(({ kind }) => kind === 'face').length
  const written = numbered.filter(({ kind }) => kind !== 'face')
  return (
    <div>
      <div
        className={`${classes.picture} ${stage.picture}`}
        data-crowd={numbered.length > CROWD || undefined}
      >
        <img src={src} alt={t.yourPicture} />
        {numbered.map(({ box, number }) => (
          <div
            key={number}
            className={stage.place}
            style={{
              left: percent(box.x),
              top: percent(box.y),
              width: percent(box.width),
              height: percent(box.height),
            }}
          >
            <span
              className={stage.frame}
              style={box.angle === 0 ? undefined : { transform: `rotate(${box.angle}deg)` }}
            />
            <span className={stage.tag} data-side={box.y < 0.06 ? 'inside' : 'above'}>
              {number}
            </span>
          </div>
        ))}
      </div>
      {sight && (
        <div role="status">
          {sight.regions.length === 0 && (
            <Text size="sm" mt="sm">
              {t.noneSeen}
            </Text>
          )}
          {faces > 0 && (
            <Text size="sm" mt="sm">
              <strong>{t.shows(faces, 0, 0, 0)}</strong>. {t.facesNeed}
            </Text>
          )}
          {written.length > 0 && (
            <ul className={classes.list}>
              {written.map(({ number, kind, text }) => (
                <li key={number}>
                  <Text size="sm" span>
                    <strong>{t.boxTitle(number, kind)}</strong>:{' '}
                    {text ?? (kind === 'code' ? t.codeUnread : t.unread)}
                  </Text>
                </li>
              ))}
            </ul>
          )}
          {sight.metadata.length > 0 && (
            <>
              <Text size="sm" fw={600} mt="sm">
                {t.metadataTitle}
              </Text>
              <ul className={classes.list}>
                {sight.metadata.map(({ kind, block, text }) => (
                  <li key={`${kind} ${block} ${text}`}>
                    <Text size="sm" span>
                      {t.metadataKinds[kind]}
                      {text && `: ${text}`}
                    </Text>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </div>
  )
}
