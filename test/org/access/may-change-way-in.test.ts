import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#org/access/actor.ts';
import { mayChangeWayIn } from '#org/access/policy.ts';
import { type Role, roles } from '#org/access/role.ts';
import { asId, type PersonId } from '#org/ids.ts';

const actor = (...held: readonly Role[]): Actor => ({ person: asId<PersonId>('ada'), roles: new Set(held) });
const may = (held: readonly Role[], ofPerson: readonly Role[]) => mayChangeWayIn(actor(...held), new Set(ofPerson));
const someRoles = fc.subarray([...roles]);

describe('changing how somebody signs in', () => {
  test('is open to an administrator, whoever it is about', () => {
    for (const role of roles) expect(may(['administrator'], [role])).toBe('yes');
    expect(may(['administrator'], roles)).toBe('yes');
  });

  test('never leads a people partner into an administrator’s place, or an auditor’s', () => {
    expect(may(['people-partner'], ['administrator'])).toBe('no');
    expect(may(['people-partner'], ['auditor'])).toBe('no');
    expect(may(['people-partner'], ['people-partner', 'ladder-owner'])).toBe('no');
  });

  test('is open for people without roles, and for those with no more than one’s own', () => {
    expect(may(['people-partner'], [])).toBe('yes');
    expect(may(['people-partner'], ['people-partner'])).toBe('yes');
    expect(may(['people-partner', 'ladder-owner'], ['ladder-owner'])).toBe('yes');
  });

  test('brings nobody but an administrator to a role that they don’t hold', () => {
    fc.assert(
      fc.property(someRoles, someRoles, (held, ofPerson) => {
        const isWithin = ofPerson.every((role) => held.includes(role));
        expect(may(held, ofPerson)).toBe(held.includes('administrator') || isWithin ? 'yes' : 'no');
      }),
    );
  });

  test('is never easier for who has more roles, nor harder with more of one’s own', () => {
    fc.assert(
      fc.property(someRoles, someRoles, fc.constantFrom(...roles), (held, ofPerson, more) => {
        if (may(held, ofPerson) === 'no') expect(may(held, [...ofPerson, more])).toBe('no');
        if (may(held, ofPerson) === 'yes') expect(may([...held, more], ofPerson)).toBe('yes');
      }),
    );
  });
});
