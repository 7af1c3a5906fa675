import { smallestGroup } from './suppress-small-groups.ts';

/**
 * How many people, said so that nobody can be found in it: rounded down to fives, and null for fewer than five, none
 * included. So each answer stands for five counts, and no single person's coming or going can be told from it but
 * at a border. An exact count wouldn't do where somebody may ask again and again with a slightly different ladder:
 * fourteen in one answer and thirteen in the next is one person's score.
 */
export function atLeast(people: number): number | null {
  const whole = Math.floor(people / smallestGroup) * smallestGroup;
  return whole === 0 ? null : whole;
}
