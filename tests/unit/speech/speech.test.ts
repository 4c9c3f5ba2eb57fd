import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  canSpeak,
  chooseVoice,
  onVoices,
  type Speech,
  speak,
  speechOf,
  stopSpeaking,
} from '../../../src/speech';

const voice = (lang: string, localService = true) => ({ lang, localService });

afterEach(() => {
  stopSpeaking();
  vi.unstubAllGlobals();
});

describe('speechOf', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh_TW', 'zh-TW'],
    ['zh-HK', 'zh-HK'],
    ['zh-MO', 'zh-HK'],
    ['zh', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['cmn', 'zh-CN'],
    ['cmn-Hans-CN', 'zh-CN'],
    ['cmn-Hant-TW', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hant-HK', 'zh-HK'],
    ['zh-yue', 'zh-HK'],
    ['yue', 'zh-HK'],
    ['yue-Hant-HK', 'zh-HK'],
    ['ja-JP', null],
    ['en-HK', null],
    ['zha', null],
    ['', null],
  ])('%s: %s', (lang, expected) => {
    expect(speechOf(lang)).toBe(expected);
  });
});

describe('chooseVoice', () => {
  const all = ['en-US', 'zh-HK', 'zh-TW', 'zh-CN'].map((lang) => voice(lang));
  const langFor = (voices: ReturnType<typeof voice>[], wanted: Speech) => chooseVoice(voices, wanted)?.lang;

  it('takes the voice that is wanted', () => {
    for (const wanted of ['zh-CN', 'zh-TW', 'zh-HK'] as const) expect(langFor(all, wanted)).toBe(wanted);
  });

  it('takes another Mandarin voice before Cantonese, and that before none', () => {
    expect(langFor(all.slice(0, 3), 'zh-CN')).toBe('zh-TW');
    expect(langFor(all.slice(0, 2), 'zh-CN')).toBe('zh-HK');
    expect(langFor(all.slice(0, 1), 'zh-CN')).toBeUndefined();
    expect(langFor([voice('zh-CN')], 'zh-HK')).toBe('zh-CN');
  });

  it('never takes one that sends the text away', () => {
    expect(langFor([voice('zh-CN', false), voice('zh-TW')], 'zh-CN')).toBe('zh-TW');
    expect(langFor([voice('zh-CN', false)], 'zh-CN')).toBeUndefined();
  });
});

/** A browser's speech, with the voices it has so far. */
function stubSpeech(voices: ReturnType<typeof voice>[]) {
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: vi.fn(),
    cancel: vi.fn(),
  });
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class extends EventTarget {
      voice: unknown = null;
      lang = '';
      constructor(readonly text: string) {
        super();
      }
    },
  );
  return speech;
}

describe('speak', () => {
  it('does nothing where the browser has no speech or no voice', () => {
    expect(canSpeak('zh-CN')).toBe(false);
    speak('中文', 'zh-CN');
    onVoices(() => {})();
    const speech = stubSpeech([voice('en-US')]);
    speak('中文', 'zh-CN');
    expect(speech.speak).not.toHaveBeenCalled();
  });

  it('says the text with the voice that was chosen, and stops only what it has begun', () => {
    const speech = stubSpeech([voice('en-US'), voice('zh-TW')]);
    stopSpeaking();
    expect(speech.cancel).not.toHaveBeenCalled();
    speak('中文', 'zh-CN');
    const said = speech.speak.mock.calls[0]![0];
    expect(said).toMatchObject({ text: '中文', lang: 'zh-TW' });
    speech.cancel.mockClear();
    stopSpeaking();
    expect(speech.cancel).toHaveBeenCalledOnce();
    speak('文', 'zh-CN');
    speech.speak.mock.calls[1]![0].dispatchEvent(new Event('end'));
    speech.cancel.mockClear();
    stopSpeaking();
    expect(speech.cancel).not.toHaveBeenCalled();
  });

  it('tells of voices that come late', () => {
    const voices: ReturnType<typeof voice>[] = [];
    const speech = stubSpeech(voices);
    const seen: boolean[] = [];
    const stop = onVoices(() => seen.push(canSpeak('zh-CN')));
    voices.push(voice('zh-CN'));
    speech.dispatchEvent(new Event('voiceschanged'));
    stop();
    speech.dispatchEvent(new Event('voiceschanged'));
    expect(seen).toEqual([true]);
  });
});
