import { identifyPictureText } from '../identify/picture-text.ts'
import type { Finding, Lang, Post, Span } from '../types.ts'
import { explain } from './reasons.ts'

/**
 * What the caller found in pictures as findings of the report: faces, identifiers in read text, telling metadata.
 * @param owned whether a span names the organization's own, which is no finding
 */
export function mediaFindings(post: Post, lang: Lang, owned: (span: Span) => boolean): Finding[] {
  const found: Finding[] = []
  post.media?.forEach((item, media) => {
    const score = item.score ?? 0.8
    if (item.kind === 'face') {
      if (!item.authorized)
        found.push(
          explain(
            { category: 'Q', start: 0, end: 0, text: item.media ?? '', score, kind: 'face', media },
            'media.face',
            lang,
          ),
        )
    } else if (item.kind === 'metadata')
      found.push(
        explain(
          {
            category: /gps|location|lat|lon/i.test(item.text ?? '') ? 'B' : 'R',
            start: 0,
            end: 0,
            text: item.text ?? '',
            score,
            kind: 'metadata',
            media,
          },
          'media.metadata',
          lang,
        ),
      )
    else if (item.text)
      for (const span of identifyPictureText(item.text)) {
        if (owned(span)) continue
        found.push(
          explain(
            {
              category: span.category,
              start: 0,
              end: 0,
              text: span.text,
              score: Math.min(score, span.score),
              kind: span.kind ?? item.kind,
              media,
            },
            'media.text',
            lang,
          ),
        )
      }
  })
  return found
}
