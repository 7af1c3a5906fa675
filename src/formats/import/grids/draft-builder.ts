import type { LadderDraft } from '../ladder-draft.ts';
import type { SourceText } from '../source-text.ts';
import { DraftCompetencies } from './draft-competencies.ts';
import { nameKey } from './name-key.ts';

/**
 * Gathers a draft from many tables. Naming something that is known already gives the same key again and keeps the words
 * as a mention, so nothing has to know whether it is the first to speak of a level. Every word handed in is
 * remembered, and `leaveOutRest` names what nobody used.
 *
 *     words -> levels -> competencies -> the whole: each stands on the one before
 */
export class DraftBuilder extends DraftCompetencies {
  readonly #expected = new Map<string, number>();
  readonly #labels = new Map<string, SourceText>();

  title(text: SourceText): void {
    if (this.draft.title === null) this.draft.title = this.take(text);
    else if (nameKey(this.draft.title.text) === nameKey(text.text)) this.mention(text, 'title');
    else this.section(null, [text]);
  }

  hasTitle(): boolean {
    return this.draft.title !== null;
  }

  version(text: SourceText): void {
    if (this.draft.version === null) this.draft.version = this.take(text);
    else this.mention(text, 'title');
  }

  summary(texts: readonly SourceText[]): void {
    for (const text of this.takeAll(texts)) this.draft.summary.push(text);
  }

  section(title: SourceText | null, texts: readonly SourceText[]): void {
    this.draft.sections.push(this.takeSection({ title, texts }));
  }

  scaleValue(value: number, label: SourceText | string): void {
    if (this.hasScaleValue(value)) {
      if (typeof label !== 'string') this.mention(label, 'scale');
    } else this.draft.scale.push({ value, label: typeof label === 'string' ? label : this.take(label) });
  }

  hasScaleValue(value: number): boolean {
    return this.draft.scale.some((own) => own.value === value);
  }

  /** True for the word of a value of the scale. */
  isScaleLabel(name: string): boolean {
    const key = nameKey(name);
    return this.draft.scale.some(({ label }) => nameKey(typeof label === 'string' ? label : label.text) === key);
  }

  /** What tables of dimensions call a level, where it has another name. */
  dimensionLabel(level: string, label: SourceText): void {
    if (this.#labels.has(level)) this.mention(label, 'scale');
    else this.#labels.set(level, this.take(label));
  }

  hasExpected(): boolean {
    return this.#expected.size > 0;
  }

  expected(level: string, competency: string, value: number, text: SourceText): void {
    this.mention(text, 'scale');
    const key = `${competency}\n${level}`;
    const known = this.#expected.get(key);
    if (known === undefined) {
      this.#expected.set(key, value);
      this.draft.expected.push({ level, competency, value });
    } else if (known !== value) {
      const sentence = `Two values are expected here, ${known} and ${value}; the first was taken.`;
      this.guess(text, 'unsure', sentence);
    }
  }

  path(from: string, to: string, texts: readonly SourceText[]): void {
    this.draft.paths.push({ from, to, texts: this.takeAll(texts) });
  }

  build(): LadderDraft {
    const scale = this.draft.scale.toSorted((one, other) => one.value - other.value);
    const labels = [...this.#labels].map(([level, label]) => ({ level, label }));
    return {
      ...this.draft,
      competencies: this.builtCompetencies(),
      scale,
      ...(labels.length === 0 ? {} : { dimensionLabels: labels }),
      ...this.settled(),
    };
  }
}
