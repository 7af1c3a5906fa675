import { describe, expect, it } from 'vitest';
import { readFragment, writeFragment } from '../../../src/site/assess/exchange/link-codec.ts';
import { sheetOfProfile } from '../../../src/site/assess/exchange/sheet-of-profile.ts';
import { exampleLadder, exampleProfile } from '../../engine/example-files.ts';

const ladder = exampleLadder('weighted-competencies');
const profile = exampleProfile('examples/sam-weighted-competencies.yaml', ladder);
const sheet = sheetOfProfile(ladder, profile, [], { id: 'sam', name: 'Sam “März” 🪜', now: 5 });

describe('a link', () => {
  it('carries everything in its fragment', async () => {
    const fragment = await writeFragment(ladder.id, sheet);
    expect(fragment).toMatch(/^#profile=[\w-]+$/);
    expect(await readFragment(ladder.id, fragment)).toEqual(sheet);
  });

  it('is short enough for any browser and most messengers', async () => {
    expect((await writeFragment(ladder.id, sheet)).length).toBeLessThan(4000);
  });

  it('that is cut short, of another ladder, or something else is no profile', async () => {
    const fragment = await writeFragment(ladder.id, sheet);
    expect(await readFragment(ladder.id, fragment.slice(0, -9))).toBeNull();
    expect(await readFragment('three-areas', fragment)).toBeNull();
    expect(await readFragment(ladder.id, '#profile=!')).toBeNull();
    expect(await readFragment(ladder.id, '#l3')).toBeNull();
  });

  it('that would unfold to more than a profile holds is refused', async () => {
    const note = 'a'.repeat(3_000_000);
    const packed = new Blob([JSON.stringify({ ladder: ladder.id, sheet: { ...sheet, note } })])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = Buffer.from(await new Response(packed).arrayBuffer());
    expect(await readFragment(ladder.id, `#profile=${bytes.toString('base64url')}`)).toBeNull();
  });
});
