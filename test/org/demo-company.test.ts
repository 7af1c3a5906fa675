import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLadder, readRatings } from '#engine/index.ts';
import { makeDemoCompany } from '#org/demo/demo-company.ts';
import { lastQuarters } from '#org/demo/last-quarters.ts';
import { findCircle } from '#org/people/reporting-lines.ts';

function ladderOf(name: string) {
  const text = readFileSync(new URL(`../../ladders/${name}.yaml`, import.meta.url), 'utf8');
  const { ladder } = readLadder(text);
  if (ladder === null) throw new Error(`${name} could not be read`);
  return { ladder, text };
}

function demo() {
  let count = 0;
  return makeDemoCompany({
    today: '2026-11-20',
    newId: () => `id-${++count}`,
    scorecard: ladderOf('weighted-competencies'),
    mirror: ladderOf('trunk-and-fork'),
  });
}

describe('the demo company', () => {
  const company = demo();

  test('has sixty people in four teams, whose lines end at one person', () => {
    expect(company.people).toHaveLength(60);
    expect(new Set(company.people.map(({ email }) => email)).size).toBe(60);
    expect(new Set(company.people.map(({ team }) => team).filter(Boolean)).size).toBe(4);
    expect(findCircle(company.people)).toBeNull();
    expect(company.people.filter(({ manager }) => manager === null)).toHaveLength(1);
  });

  test('has four quarters, of which the last is open today', () => {
    expect(company.cycles.map(({ name, status }) => `${name} ${status}`)).toEqual([
      '2026 Q1 closed',
      '2026 Q2 closed',
      '2026 Q3 closed',
      '2026 Q4 open',
    ]);
  });

  test('holds ratings that its ladders read without a finding', () => {
    const byId = new Map(company.ladderVersions.map((version) => [version.id, readLadder(version.text).ladder]));
    expect(company.assessments.length).toBeGreaterThan(300);
    for (const { ratings, ladderVersion } of company.assessments) {
      const ladder = byId.get(ladderVersion);
      if (!ladder) throw new Error('an assessment without its ladder');
      const { profile, findings } = readRatings(ratings, ladder);
      expect(findings).toEqual([]);
      expect(profile).not.toBeNull();
    }
  });

  test('has drafts only in the open quarter, and nothing after today', () => {
    const open = company.cycles.at(-1)?.id;
    for (const { status, cycle, createdAt } of company.assessments) {
      if (status === 'draft') expect(cycle).toBe(open);
      expect(createdAt < '2026-11-21').toBe(true);
    }
    for (const { happenedOn } of company.evidence) expect(happenedOn <= '2026-11-20').toBe(true);
  });

  test('has no sentence twice in what people noted, and something by everybody on a ladder', () => {
    for (const field of ['what', 'why'] as const) {
      const sentences = company.evidence.map((entry) => entry[field]);
      expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
      for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]/);
    }
    expect(company.evidence.length).toBeGreaterThan(120);
    expect(new Set(company.evidence.map(({ owner }) => owner)).size).toBe(56);
  });

  test('has notes of 1:1s of ten pairs that are pairs, each in words of its own', () => {
    const people = new Map(company.people.map((person) => [person.id, person]));
    const { conversationNotes: notes } = company;
    expect(new Set(notes.map(({ manager, report }) => `${manager} ${report}`)).size).toBe(10);
    expect(new Set(notes.map(({ text }) => text)).size).toBe(notes.length);
    for (const { manager, report, author, heldOn } of notes) {
      expect(people.get(report)?.manager).toBe(manager);
      expect([manager, report]).toContain(author);
      expect(heldOn < '2026-11-20').toBe(true);
    }
    const [lead] = company.people.filter(({ name }) => name === 'Priya Raman');
    const [first] = company.people
      .filter(({ manager }) => manager === lead?.id)
      .map(({ id, name }) => ({ id, name }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(notes.some(({ report }) => report === first?.id)).toBe(true);
  });

  test('is the same every time', () => {
    expect(demo()).toEqual(company);
  });

  test('knows the quarters over the turn of a year', () => {
    expect(lastQuarters('2026-02-10', 2)).toEqual([
      { name: '2025 Q4', opensOn: '2025-10-01', closesOn: '2025-12-31' },
      { name: '2026 Q1', opensOn: '2026-01-01', closesOn: '2026-03-31' },
    ]);
  });
});
