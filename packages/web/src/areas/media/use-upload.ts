import { api, type Media, PICTURE_MAX_BYTES, PICTURE_TYPES } from '@clearpost/contract'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'

/** Uploads pictures one after the other; what the server would refuse by size or type is refused here at once. */
export function useUpload(onUploaded: (media: Media) => void) {
  const t = useMessages().media
  const [uploading, setUploading] = useState<string[]>([])
  const [refusals, setRefusals] = useState<string[]>([])
  const [error, setError] = useState<unknown>(null)

  const upload = async (files: readonly File[]) => {
    setError(null)
    const refused: string[] = []
    const fitting = files.filter((file) => {
      if (!(PICTURE_TYPES as readonly string[]).includes(file.type)) refused.push(t.wrongType(file.name))
      else if (file.size > PICTURE_MAX_BYTES) refused.push(t.tooLarge(file.name))
      else return true
      return false
    })
    setRefusals(refused)
    setUploading(fitting.map((file) => file.name))
    for (const file of fitting) {
      try {
        onUploaded(await call(api.media.upload, { bytes: file }))
      } catch (caught) {
        setError(caught)
      }
      setUploading((names) => names.slice(1))
    }
  }
  return { upload, uploading, refusals, error }
}
