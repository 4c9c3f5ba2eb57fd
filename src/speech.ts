/** Whose speech is wanted: of the mainland, of Taiwan, or Cantonese. */
export type Speech = 'zh-CN' | 'zh-TW' | 'zh-HK';

/** What is asked of one voice of the browser. */
export interface VoiceLike {
  lang: string;
  localService: boolean;
}

/** Whose voice may stand in for whose, the nearest first. */
const NEXT: Record<Speech, readonly Speech[]> = {
  'zh-CN': ['zh-CN', 'zh-TW', 'zh-HK'],
  'zh-TW': ['zh-TW', 'zh-CN', 'zh-HK'],
  'zh-HK': ['zh-HK', 'zh-TW', 'zh-CN'],
};

/**
 * Whose Chinese a language tag names: `zh-TW`, `cmn-Hans-CN`, `zh_HK`, `yue`.
 * @returns null for another language
 */
export function speechOf(lang: string): Speech | null {
  const [language, ...rest] = lang.toLowerCase().split(/[-_]/);
  if (language === 'yue') return 'zh-HK';
  if (language !== 'zh' && language !== 'cmn') return null;
  if (rest.includes('yue') || rest.includes('hk') || rest.includes('mo')) return 'zh-HK';
  return rest.includes('tw') || (rest.includes('hant') && rest.length === 1) ? 'zh-TW' : 'zh-CN';
}

/** The voice that comes nearest to what is wanted; only those of this device, since others send the text away. */
export function chooseVoice<V extends VoiceLike>(voices: readonly V[], wanted: Speech): V | null {
  const local = voices.filter((voice) => voice.localService);
  for (const speech of NEXT[wanted]) {
    const voice = local.find(({ lang }) => speechOf(lang) === speech);
    if (voice) return voice;
  }
  return null;
}

/** The browser's speech, or null where it has none. */
const synthesis = (): SpeechSynthesis | null => globalThis.speechSynthesis ?? null;

const voiceFor = (wanted: Speech) => chooseVoice(synthesis()?.getVoices() ?? [], wanted);

/** Whether there is a voice of this device for Chinese; `onVoices` tells when that changes. */
export const canSpeak = (wanted: Speech): boolean => voiceFor(wanted) !== null;

/** Calls back when voices have come or gone: browsers load them late. @returns a function that stops it */
export function onVoices(changed: () => void): () => void {
  synthesis()?.addEventListener?.('voiceschanged', changed);
  return () => synthesis()?.removeEventListener?.('voiceschanged', changed);
}

/** What this window is saying. */
let speaking: SpeechSynthesisUtterance | null = null;

/** Reads a Chinese text aloud, in place of what is being read. */
export function speak(text: string, wanted: Speech): void {
  const voice = voiceFor(wanted);
  if (!voice) return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.addEventListener('end', () => {
    if (speaking === utterance) speaking = null;
  });
  synthesis()!.cancel();
  speaking = utterance;
  synthesis()!.speak(utterance);
}

/** Stops what `speak` has begun, and nothing that the page itself says. */
export function stopSpeaking(): void {
  if (speaking) synthesis()?.cancel();
  speaking = null;
}
