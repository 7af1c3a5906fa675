/** Something that somebody of the demo company noted in their log. */
export interface DemoEvent {
  readonly what: string;
  readonly why: string;
}

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
