/** What people of the demo company wrote. `{team}` is theirs. */
export interface DemoEvent {
  readonly what: string;
  readonly why: string;
}

export const events: readonly DemoEvent[] = [
  {
    what: 'Took the nightly import of {team} apart and put it back in three steps',
    why: 'A broken file now costs us one supplier and not the whole night.',
  },
  {
    what: 'Wrote down how we roll a release back, and practised it with two colleagues',
    why: 'On the next bad Friday we needed eleven minutes instead of an afternoon.',
  },
  {
    what: 'Paired for four mornings with somebody who had just joined',
    why: 'Their first change went out in week one, and the set-up guide is mended.',
  },
  {
    what: 'Found out why every third search was slow: one missing index',
    why: 'The ninety-fifth percentile went from 1.8 s to 240 ms.',
  },
  {
    what: 'Asked why we were building the second export at all',
    why: 'Two customers wanted a column, not a report. It saved about five weeks.',
  },
  {
    what: 'Led the review after the outage in March, without looking for anybody to blame',
    why: 'Four of the six actions are done, and nobody hides mistakes from it.',
  },
  {
    what: 'Split the checkout ticket into slices that could each go live',
    why: 'We learned after the first slice that the second was wrong.',
  },
  {
    what: 'Moved the last cron job of {team} into the scheduler',
    why: 'One place to look, and it tells us when it did not run.',
  },
  { what: 'Gave a talk on reading query plans', why: 'Three people sent me plans of their own in the week after.' },
  {
    what: 'Said early that the date would not hold, with two ways to make it smaller',
    why: 'Sales could choose, and chose the one with half of the scope.',
  },
  {
    what: 'Replaced our own retry code with the library that everybody else uses',
    why: 'Four hundred lines less, and the queue no longer empties twice.',
  },
  {
    what: 'Sat with support for a day',
    why: 'Two of the five most frequent questions are gone since the form says what it wants.',
  },
  {
    what: 'Wrote the decision page for the new event format and got the other teams to answer',
    why: 'It stood in one round, and Mobile did not have to build its own.',
  },
  { what: 'Made the test suite of {team} four times as fast', why: 'People run it again before they push.' },
  {
    what: 'Took over the on-call rota when nobody wanted to, and made it bearable',
    why: 'From nineteen pages a week to three, all of them real.',
  },
  {
    what: 'Measured before and after for the new cache, and took it out again',
    why: 'It helped nobody. We did not keep what we could not defend.',
  },
];

export const notes: readonly string[] = [
  'Most weeks, yes. Under pressure I fall back to old habits.',
  'I did this twice this quarter, both times with help at the start.',
  'Not much opportunity so far; the next project should bring some.',
  'People come to me with this by now.',
  'Getting steadier. A year ago I would have chosen the one below.',
  'I would like to talk about this one.',
  'Clear for small things, not yet for what touches several teams.',
];

export const managerNotes: readonly string[] = [
  'I see this more often than you say. The review after the outage is an example.',
  'In our team, yes; I have not seen it beyond yet.',
  'Let us find something in the next quarter where you can show it.',
  'You do this quietly. It would help others to see how.',
  'The last two times it took a nudge. What would make it easier?',
];

export const questions: readonly string[] = [
  'What should I keep doing in our reviews, and what would you change?',
  'How was it to work with me on the release?',
  'When did I make something harder for you than it had to be?',
];

export const answers: readonly string[] = [
  'Your comments say why, and they come the same day. Sometimes there are ten where the three large ones would do.',
  'Calm, even when the second try failed. I would have liked to hear a day earlier that the dates were moving.',
  'The hand-over before your holiday was thin. Apart from that I always knew where we were.',
];
