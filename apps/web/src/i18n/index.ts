import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import ja from './ja.json';

export type Locale = 'ja' | 'en';

/** The Japanese file is the measure: every other language must have the same keys. */
export type Messages = typeof ja;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Messages };
    returnNull: false;
  }
}

const STORAGE_KEY = 'banso.locale';
const loaders: Record<Exclude<Locale, 'ja'>, () => Promise<Messages>> = {
  en: async () => (await import('./en.json')).default,
};

/** Starts the messages in the language that this browser last used; Japanese at first. */
export async function startMessages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'ja',
    fallbackLng: 'ja',
    resources: { ja: { translation: ja } },
    interpolation: { escapeValue: false },
  });
  if (remembered() === 'en') await switchLocale('en');
}

/** Changes the language of the screens and remembers it in this browser. */
export async function switchLocale(locale: Locale): Promise<void> {
  if (locale !== 'ja' && !i18next.hasResourceBundle(locale, 'translation')) {
    i18next.addResourceBundle(locale, 'translation', await loaders[locale]());
  }
  await i18next.changeLanguage(locale);
  remember(locale);
  document.documentElement.lang = locale;
}

/** The language in use. */
export function currentLocale(): Locale {
  return i18next.language === 'en' ? 'en' : 'ja';
}

// A browser may keep nothing at all: within another site's page, or because somebody wants it so.
function remembered(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function remember(locale: Locale): void {
  try {
    localStorage.setItem(STORAGE_KEY, locale);
  } catch {
    // The language holds for this page.
  }
}
