import { describe, expect, it } from 'vitest';
import { describeRules } from '#engine/index.ts';
import { exampleLadder } from '../example-files.ts';

describe('how levels are decided, in sentences', () => {
  it('says the bands, the anti-signals, what is not rated and the hire bar too', () => {
    expect(describeRules(exampleLadder('weighted-competencies')).slice(3)).toEqual([
      'Bands: Junior SE 1.0–1.8, Middle SE 1.9–2.7, Senior SE 2.8–3.6, Tech Lead / Principal Engineer 3.7–4.4, Solution Architect / Distinguished Engineer 4.5–5.0.',
      'An anti-signal that was seen rejects its level: the competency falls to the next one below.',
      'What is not rated widens the result to a range; what does not apply leaves the rule.',
      'The hire bar is Senior SE: people are hired from there upwards.',
    ]);
  });

  it('calls levels as the caller calls them', () => {
    const sentences = describeRules(exampleLadder('weighted-competencies'), ({ id }) => id.toUpperCase());
    expect(sentences.at(-1)).toBe('The hire bar is L3: people are hired from there upwards.');
  });

  it('says of a mirror that nothing is decided, and nothing else', () => {
    expect(describeRules(exampleLadder('trunk-and-fork'))).toHaveLength(1);
  });
});
