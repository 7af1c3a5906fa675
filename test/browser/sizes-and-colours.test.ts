import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';
import { mainPages } from './main-pages.ts';

const sizes = {
  wide: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
  small: { width: 320, height: 640 },
};

describeInBrowser('pages on every screen', ({ page: newPage, at }) => {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of [size === 'phone' ? 'dark' : 'light'] as const) {
      it(`need no scrolling sideways, ${size} and ${colorScheme}`, async () => {
        const page = await newPage({ viewport, colorScheme });
        const tooWide: string[] = [];
        for (const path of Object.values(mainPages)) {
          await page.goto(at(path), { waitUntil: 'load' });
          const { width, room, dark } = await page.evaluate(() => ({
            width: document.scrollingElement?.scrollWidth ?? 0,
            room: innerWidth,
            dark: matchMedia('(prefers-color-scheme: dark)').matches,
          }));
          expect(dark).toBe(colorScheme === 'dark');
          if (width > room) tooWide.push(`${path}: ${width} > ${room}`);
        }
        expect(tooWide).toEqual([]);
      });
    }
  }

  it('are dark on light paper or light on dark, as the person likes it', async () => {
    const brightness: Record<string, number[]> = {};
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await newPage({ colorScheme });
      await page.goto(at('weighted-competencies/'));
      brightness[colorScheme] = await page.evaluate(() => {
        const brush = document.createElement('canvas').getContext('2d');
        const { backgroundColor } = getComputedStyle(document.documentElement);
        const own = /rgba?\(0, 0, 0, 0\)|transparent/.test(backgroundColor)
          ? getComputedStyle(document.body).backgroundColor
          : backgroundColor;
        if (!brush) return [];
        return [own, getComputedStyle(document.body).color].map((colour) => {
          brush.fillStyle = colour;
          brush.fillRect(0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0] = brush.getImageData(0, 0, 1, 1).data;
          return (red + green + blue) / 3;
        });
      });
    }
    const [lightPaper = 0, darkInk = 255] = brightness['light'] ?? [];
    const [darkPaper = 255, lightInk = 0] = brightness['dark'] ?? [];
    expect(lightPaper).toBeGreaterThan(220);
    expect(darkInk).toBeLessThan(80);
    expect(darkPaper).toBeLessThan(50);
    expect(lightInk).toBeGreaterThan(180);
  });
});
