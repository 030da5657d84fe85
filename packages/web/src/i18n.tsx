import type { Locale } from '@clearpost/contract'
import { loadMessages, type Messages } from '@clearpost/contract/messages'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

interface I18n {
  locale: Locale
  /** Changes once the language has arrived. */
  setLocale: (locale: Locale) => void
  timeZone: string
  setTimeZone: (timeZone: string) => void
  messages: Messages
}

const Context = createContext<I18n | null>(null)

/** What this browser showed last, else what it prefers. */
export function firstLocale(): Locale {
  const stored = localStorage.getItem('locale')
  if (stored === 'en' || stored === 'es') return stored
  return navigator.language.startsWith('es') ? 'es' : 'en'
}

interface Language {
  locale: Locale
  messages: Messages
}

/** Language and time zone of everything below; a signed-in person's choice overrides the browser's. */
export function I18nProvider({ first, children }: { first: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(first)
  const [timeZone, setTimeZone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const setLocale = useCallback((locale: Locale) => {
    void loadMessages[locale]().then((messages) =>
      // The same language again must not draw every page again.
      setLanguage((current) => (current.locale === locale ? current : { locale, messages })),
    )
  }, [])
  useEffect(() => {
    document.documentElement.lang = language.locale
    localStorage.setItem('locale', language.locale)
  }, [language.locale])
  const value = useMemo(
    () => ({ ...language, setLocale, timeZone, setTimeZone }),
    [language, setLocale, timeZone],
  )
  return <Context.Provider value={value}>{children}</Context.Provider>
}

export function useI18n(): I18n {
  const value = useContext(Context)
  if (!value) throw new Error('useI18n outside I18nProvider')
  return value
}

/** The typed catalogue in the page's language. */
export function useMessages(): Messages {
  return useI18n().messages
}

/** Dates and numbers in the page's language and the organization's time zone. */
export function useFormat() {
  const { locale, timeZone } = useI18n()
  return useMemo(() => {
    const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone })
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
    // Spanish as written in the United States: 2,300,000, as the engine's sentences have it.
    const number = new Intl.NumberFormat(locale === 'es' ? 'es-US' : locale)
    return {
      timeZone,
      dateTime: (instant: string) => dateTime.format(new Date(instant)),
      date: (instant: string) => date.format(new Date(instant)),
      /** A calendar day, which has no time zone of its own. */
      day: (calendarDay: string) => day.format(new Date(calendarDay)),
      time: (instant: string) => time.format(new Date(instant)),
      number: (value: number) => number.format(value),
      relative: (instant: string, now = Date.now()) => {
        const seconds = Math.round((new Date(instant).getTime() - now) / 1000)
        const steps: [Intl.RelativeTimeFormatUnit, number][] = [
          ['day', 86_400],
          ['hour', 3600],
          ['minute', 60],
        ]
        for (const [unit, size] of steps)
          if (Math.abs(seconds) >= size) return relative.format(Math.round(seconds / size), unit)
        return relative.format(0, 'minute')
      },
    }
  }, [locale, timeZone])
}
