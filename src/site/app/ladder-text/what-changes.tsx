import { useMemo } from 'react';
import type { Ladder } from '#engine/index.ts';
import { diffBySection, diffSectionWords } from '#org/ladders/diff-sections.ts';

/** What is different from the version that holds today, in sentences. */
export function WhatChanges({ before, after }: { readonly before: Ladder; readonly after: Ladder }) {
  const sections = useMemo(() => diffBySection(before, after), [before, after]);
  if (sections.length === 0) {
    return (
      <p>
        Nothing that a reader could see is different from {before.title} {before.version}.
      </p>
    );
  }
  return (
    <>
      <p>
        Compared with {before.title} {before.version}:
      </p>
      {sections.map(({ section, sentences }) => (
        <div key={section}>
          <h3>{diffSectionWords[section]}</h3>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence} className="own-words">
                {sentence}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
