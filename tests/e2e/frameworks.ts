import { h, render as renderVue } from '@vue/runtime-dom';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** What a page made by a framework shows at one time. */
export interface State {
  title: string;
  /** Shown or taken away. */
  note: string | null;
  rows: { key: number; text: string; count: number }[];
}

/** Shows a state in the root that it was made for, or, with null, unmounts. */
export type Render = (state: State | null) => void;

/** A page in React: attributes, text by itself, text beside a number, a part that comes and goes, a keyed list. */
export function reactPage(root: Element): Render {
  const at = createRoot(root);
  const make = createElement;
  return (state) =>
    flushSync(() => {
      if (!state) return at.unmount();
      at.render(
        make(
          'section',
          { title: state.title },
          make('h1', null, state.title),
          state.note !== null && make('p', { 'aria-label': state.note }, '说明：', state.note, '。'),
          make(
            'ul',
            null,
            state.rows.map(({ key, text, count }) => make('li', { key }, text, ' ', count, '只')),
          ),
        ),
      );
    });
}

/** The same page in Vue. */
export function vuePage(root: Element): Render {
  return (state) =>
    renderVue(
      state &&
        h('section', { title: state.title }, [
          h('h1', state.title),
          state.note === null ? null : h('p', { 'aria-label': state.note }, ['说明：', state.note, '。']),
          h(
            'ul',
            state.rows.map(({ key, text, count }) => h('li', { key }, [text, ' ', count, '只'])),
          ),
        ]),
      root,
    );
}
