import type { Going } from '../growth/check-in.ts';
import type { GoalStatus } from '../growth/goal.ts';
import type { Measure } from '../growth/measure.ts';

/** What somebody of the demo company set out to do in a quarter, and what they said of it on the way. */
export interface DemoGoal {
  /** What it is for: a competency of the scorecard, and one of the mirror. */
  readonly competencies: readonly [string, string];
  /** In their words; `{system}` and `{who}` are of their team. */
  readonly words: string;
  readonly measure: Measure;
  /** At the check-ins, in their order: how it goes, and a note. */
  readonly said: readonly (readonly [Going, string])[];
  /** How it ended, where its quarter is over. */
  readonly ends: readonly [Exclude<GoalStatus, 'picked' | 'open'>, string];
}

const done: Measure = { kind: 'done' };
const counted = (what: string, from: number, to: number, unit: string): Measure => ({
  kind: 'number',
  what,
  from,
  to,
  unit,
});

export const demoGoals: readonly DemoGoal[] = [
  {
    competencies: ['system-design', 'solution-design'],
    words: 'Write the design for splitting the {system}, and take it through a review with two other teams',
    measure: done,
    said: [
      ['slowly', 'An outline and three open questions. I keep drawing instead of asking.'],
      ['well', 'Sent it round. The cut between the two halves holds, the names don’t.'],
      ['well', 'Both teams have been through it, and one point is left.'],
    ],
    ends: ['reached', 'Agreed in the second round. I would ask the other teams before I draw, next time.'],
  },
  {
    competencies: ['code-quality', 'standards-quality'],
    words: 'Bring the tests of the {system} to where a change can go out on the same day',
    measure: counted('Hours from merge to live', 30, 6, 'hours'),
    said: [
      ['well', 'The slow half is three tests that wait for a clock.'],
      ['slowly', 'Two of the three are done; the last one hides a real fault.'],
      ['well', 'The fault is mended, and it went out before lunch.'],
    ],
    ends: ['partly', 'Nine hours instead of six. What is left is the nightly import, which isn’t ours.'],
  },
  {
    competencies: ['mentoring', 'mentoring-raising-others'],
    words: 'Pair with somebody newer once a week, and let them choose what we look at',
    measure: counted('Sessions held', 0, 10, 'sessions'),
    said: [
      ['well', 'The first two. I talked too much in both.'],
      ['well', 'They brought a list. It went by itself.'],
      ['slowly', 'One fell out for the release, and I forgot to move it.'],
    ],
    ends: ['reached', 'Ten, and two more unplanned. They now pair with the next one themselves.'],
  },
  {
    competencies: ['communication', 'communication'],
    words: 'Say by Tuesday noon when a date of mine will not hold, and say why',
    measure: counted('Late surprises', 4, 0, ''),
    said: [
      ['slowly', 'One slipped through. I knew on Monday and hoped.'],
      ['well', 'Said it twice, and nobody was cross.'],
      ['well', 'It is a habit by now on the {system}; elsewhere not yet.'],
    ],
    ends: ['reached', 'None in the last six weeks. The hard part was the first sentence.'],
  },
  {
    competencies: ['problem-solving', 'getting-to-the-root'],
    words: 'Find out why the {system} stalls on Monday mornings, and write down what it was',
    measure: done,
    said: [
      ['stuck', 'Could not make it happen anywhere but live.'],
      ['slowly', 'It is the first run after the weekend backup. Now I know where to look.'],
      ['well', 'Reproduced at last, with a recording.'],
    ],
    ends: ['reached', 'Two jobs took the same lock in a different order. The write-up is linked from the alert.'],
  },
  {
    competencies: ['technical-mastery', 'scoping'],
    words: 'Take one feature of the {system} from the first sketch to live without a second pair of hands',
    measure: done,
    said: [
      ['well', 'Sketch agreed, smaller than I had feared.'],
      ['slowly', 'The data move is harder than it looked. I asked once, early.'],
      ['well', 'Half of {who} have it switched on.'],
    ],
    ends: ['carried', 'It is live for half of them. The other half wants the old export a little longer.'],
  },
  {
    competencies: ['ai-tools', 'driving-ai'],
    words: 'Try an assistant for the boring half of the {system} and keep count of what I throw away',
    measure: counted('Suggestions kept', 20, 60, 'of 100'),
    said: [
      ['slowly', 'I throw most of it away, and reading it takes longer than writing it.'],
      ['well', 'Tests, yes. Anything with money in it, no.'],
      ['well', 'With the house rules in front it keeps to our names.'],
    ],
    ends: ['partly', 'A little under half, and I know for which half. Good enough to show the others.'],
  },
  {
    competencies: ['code-quality', 'quality-review'],
    words: 'Answer every review I am asked for within a working day',
    measure: counted('Reviews answered in a day', 40, 90, 'of 100'),
    said: [
      ['well', 'An hour after lunch, every day, and nothing else in it.'],
      ['slowly', 'The week on call broke it.'],
      ['well', 'Back in the rhythm, and the questions get better too.'],
    ],
    ends: ['reached', 'Ninety-three. The hour stays in the calendar.'],
  },
  {
    competencies: ['communication', 'definition-doc-green-light'],
    words: 'Show {who} what we built before it is finished, once a month',
    measure: counted('Showings', 0, 3, ''),
    said: [
      ['well', 'The first one was awkward and useful.'],
      ['well', 'They found the missing state of the {system} within two minutes.'],
    ],
    ends: ['partly', 'Two of three. The last one fell into the holidays, and I should have moved it.'],
  },
  {
    competencies: ['system-design', 'map-structure'],
    words: 'Draw the {system} as it really is, with everything that calls it, on one page',
    measure: done,
    said: [
      ['slowly', 'Found four callers that nobody had on their list.'],
      ['well', 'One page, at last, and people write on it.'],
    ],
    ends: ['reached', 'It hangs beside the door and was wrong twice; both are corrected.'],
  },
  {
    competencies: ['problem-solving', 'problem-framing'],
    words: 'Bring one problem of {who} that nobody has asked me for, with numbers, before the planning',
    measure: done,
    said: [
      ['slowly', 'Listened to eleven calls. Three sound alike.'],
      ['stuck', 'The numbers I want are not kept. Asking for them.'],
      ['well', 'Counted by hand for a week instead. It is one call in six.'],
    ],
    ends: ['carried', 'The numbers came too late for this planning, so it goes into the next.'],
  },
  {
    competencies: ['technical-mastery', 'build-vs-buy'],
    words: 'Understand the query planner well enough to explain three slow pages of the {system}',
    measure: counted('Pages explained', 0, 3, 'pages'),
    said: [
      ['well', 'One down. It was an index that nobody used.'],
      ['slowly', 'The second is slow for two reasons that hide each other.'],
      ['well', 'Told it to the team with a plan on the wall, and they asked back.'],
    ],
    ends: ['reached', 'All three, and the talk about it is on the shelf for whoever comes next.'],
  },
  {
    competencies: ['english-proficiency', 'knowledge-capture'],
    words: 'Lead the weekly call with the supplier in English, and send the notes myself',
    measure: counted('Calls led', 0, 8, 'calls'),
    said: [
      ['slowly', 'Two so far, with my notes in front of me.'],
      ['well', 'I interrupted somebody, kindly, and it was fine.'],
      ['well', 'Without notes today.'],
    ],
    ends: ['reached', 'Eight, and the last two without preparing a word.'],
  },
  {
    competencies: ['mentoring', 'keeping-it-honest'],
    words: 'Give one honest, kind piece of feedback a week, on the day it happens',
    measure: counted('Weeks with feedback', 0, 11, 'weeks'),
    said: [
      ['stuck', 'I write it and don’t send it.'],
      ['slowly', 'Said two aloud. Easier than writing.'],
      ['well', 'Somebody thanked me, a day later.'],
    ],
    ends: ['not-reached', 'Five weeks of eleven. Under pressure I say nothing; that is what I want to look at next.'],
  },
  {
    competencies: ['communication', 'sequencing'],
    words: 'Cut my projects into pieces that each go live within two weeks',
    measure: counted('Longest piece', 35, 14, 'days'),
    said: [
      ['well', 'The new limit of the {system} went out in three pieces.'],
      ['slowly', 'One piece grew while I wasn’t looking.'],
    ],
    ends: ['partly', 'Most were under two weeks; the move of the data was not, and could have been.'],
  },
  {
    competencies: ['code-quality', 'watching-mitigation'],
    words: 'Halve the alarms of the {system} that wake somebody for nothing',
    measure: counted('Alarms a week', 14, 7, 'alarms'),
    said: [
      ['well', 'Three went at once: nobody knew what they were for.'],
      ['well', 'Nine. The next ones need a better question, not a higher limit.'],
      ['slowly', 'A new one came in with the release.'],
    ],
    ends: ['reached', 'Six a week, and each of the six has a page that says what to do.'],
  },
  {
    competencies: ['problem-solving', 'backing-it-with-data'],
    words: 'Before each change to the {system}, write down what I expect it to do to the numbers',
    measure: counted('Changes with a guess', 0, 12, 'changes'),
    said: [
      ['well', 'Four guesses, one of them right.'],
      ['slowly', 'I skip it when I am in a hurry, which is when I would need it.'],
      ['well', 'My guesses get smaller and truer.'],
    ],
    ends: [
      'dropped',
      'The numbers come from another team from now on, so guessing alone makes no sense. We do it together.',
    ],
  },
  {
    competencies: ['system-design', 'sizing'],
    words: 'Say what the {system} costs at twice and at ten times the load, and what breaks first',
    measure: done,
    said: [
      ['slowly', 'Twice is easy. Ten times is mostly guessing so far.'],
      ['well', 'Measured it on a copy: the queue goes first, as nobody had thought.'],
    ],
    ends: ['reached', 'Written down, with the one number to watch.'],
  },
  {
    competencies: ['technical-mastery', 'release-ownership'],
    words: 'Be the one who releases the {system} for a whole month, with somebody beside me at first',
    measure: counted('Releases', 0, 8, 'releases'),
    said: [
      ['well', 'Two with help, one alone.'],
      ['slowly', 'Rolled one back. Calmly, I am told.'],
      ['well', 'The list for it is half as long as it was.'],
    ],
    ends: ['reached', 'Eight, one of them rolled back in four minutes.'],
  },
  {
    competencies: ['mentoring', 'ownership-follow-through'],
    words: 'Hand my part of the {system} to somebody else, and be asked less each week',
    measure: counted('Questions to me a week', 12, 2, 'questions'),
    said: [
      ['slowly', 'I still answer before they have looked.'],
      ['well', 'Now I ask what they have tried, and wait.'],
      ['well', 'They mended one without telling me.'],
    ],
    ends: ['carried', 'Four a week, and two of them are still only mine to answer.'],
  },
  {
    competencies: ['communication', 'outcome-review'],
    words: 'Look back, four weeks after each launch, at what it changed for {who}',
    measure: counted('Looks back', 0, 3, ''),
    said: [
      ['well', 'The first took twenty minutes and surprised everybody.'],
      ['slowly', 'The second waits for numbers of a quiet week.'],
    ],
    ends: ['reached', 'Three, and one of them took a button away again.'],
  },
  {
    competencies: ['code-quality', 'ship-discipline'],
    words: 'Take the oldest part of the {system} apart so far that a newcomer changes it in their first week',
    measure: done,
    said: [
      ['slowly', 'It has no edges. I began with the names.'],
      ['stuck', 'Two attempts thrown away; both were too large.'],
      ['well', 'A small one held. Now the next.'],
    ],
    ends: [
      'not-reached',
      'Not in their first week, rather in their third. I had thought of it as one piece, and it is five.',
    ],
  },
];
