import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../src/overlay/place';

const length = (max: number) => fc.integer({ min: 0, max });
const aSize = fc.record({ width: length(2000), height: length(2000) });
/** The line under the pointer: part of it is in the viewport, the rest may hang out. */
const aScene = fc
  .record({
    viewport: fc.record({
      width: fc.integer({ min: 50, max: 2000 }),
      height: fc.integer({ min: 50, max: 2000 }),
    }),
    card: aSize,
    line: aSize,
    x: fc.double({ min: -0.5, max: 1, noNaN: true }),
    y: fc.double({ min: -0.5, max: 1, noNaN: true }),
  })
  .map(({ viewport, card, line, x, y }) => ({
    viewport,
    card,
    line: { ...line, left: x * viewport.width, top: y * viewport.height },
  }));

describe('placeCard', () => {
  it('never lays the card over the line', () => {
    fc.assert(
      fc.property(aScene, ({ line, card, viewport }) => {
        const { top, maxHeight } = placeCard(line, card, viewport);
        const bottom = top + Math.min(card.height, maxHeight);
        const below = top >= line.top + line.height;
        expect(below || bottom <= line.top).toBe(true);
      }),
    );
  });

  it('keeps the card in the viewport: across where it fits, and in height by what it may take', () => {
    fc.assert(
      fc.property(aScene, ({ line, card, viewport }) => {
        const { left, top, maxHeight } = placeCard(line, card, viewport);
        expect(left).toBeGreaterThanOrEqual(0);
        if (card.width + 16 <= viewport.width) expect(left + card.width).toBeLessThanOrEqual(viewport.width);
        expect(maxHeight).toBeGreaterThanOrEqual(0);
        const height = Math.min(card.height, maxHeight);
        if (height > 0 && line.top >= 0) expect(top).toBeGreaterThanOrEqual(0);
        if (height > 0) expect(top + height).toBeLessThanOrEqual(viewport.height);
      }),
    );
  });

  const viewport = { width: 1000, height: 600 };
  const card = { width: 300, height: 200 };
  it('goes below where the card fits there, though there is more room above', () => {
    const { top, maxHeight } = placeCard({ left: 100, top: 350, width: 40, height: 20 }, card, viewport);
    expect(top).toBe(378);
    expect(maxHeight).toBeGreaterThanOrEqual(card.height);
  });

  it('goes above, close to the line, where only there is room', () => {
    const { top } = placeCard({ left: 100, top: 500, width: 40, height: 20 }, card, viewport);
    expect(top + card.height).toBe(492);
  });

  it('takes the larger side where it fits on neither', () => {
    const tall = { width: 300, height: 900 };
    const high = placeCard({ left: 0, top: 200, width: 40, height: 20 }, tall, viewport);
    expect(high.top).toBeGreaterThan(220);
    const low = placeCard({ left: 0, top: 400, width: 40, height: 20 }, tall, viewport);
    expect(low.top + low.maxHeight).toBeLessThan(400);
  });

  it('starts at the name, and moves left only as far as it must', () => {
    expect(placeCard({ left: 400, top: 0, width: 40, height: 20 }, card, viewport).left).toBe(388);
    expect(placeCard({ left: 990, top: 0, width: 40, height: 20 }, card, viewport).left).toBe(692);
  });
});
