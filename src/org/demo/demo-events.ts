import type { DemoEvent } from './demo-words.ts';

/** What a team of the demo company builds, and for whom. */
export interface DemoWork {
  readonly systems: readonly string[];
  readonly who: string;
}

export const workOfTeam: Readonly<Record<string, DemoWork>> = {
  Checkout: {
    who: 'merchants',
    systems: [
      'basket',
      'refund queue',
      'invoice mailer',
      'tax table',
      'voucher service',
      'address form',
      'receipt page',
      'fraud check',
      'currency converter',
      'order export',
      'gift card ledger',
    ],
  },
  Search: {
    who: 'editors',
    systems: [
      'index builder',
      'synonym list',
      'ranking job',
      'query parser',
      'suggestion box',
      'facet counter',
      'crawl queue',
      'spelling model',
      'result cache',
      'click log',
      'language detector',
    ],
  },
  Platform: {
    who: 'the product teams',
    systems: [
      'deploy pipeline',
      'secret store',
      'log collector',
      'base image',
      'build cache',
      'service template',
      'alert rule set',
      'staging cluster',
      'backup job',
      'cost report',
      'permission service',
    ],
  },
  Mobile: {
    who: 'couriers',
    systems: [
      'start screen',
      'push service',
      'offline store',
      'crash reporter',
      'photo upload',
      'login flow',
      'release train',
      'settings page',
      'map view',
      'link router',
      'sync engine',
    ],
  },
};

/** `{system}` and `{who}` are a team's own, so that no two teams say the same; within a team each is used once. */
export const events: readonly DemoEvent[] = [
  {
    what: 'Took the {system} apart and put it back in three steps',
    why: 'When one step of the {system} breaks, the other two still finish.',
  },
  {
    what: 'Wrote down how we roll the {system} back, and practised it with two colleagues',
    why: 'On the next bad Friday the {system} was back after eleven minutes.',
  },
  {
    what: 'Paired for four mornings on the {system} with somebody who had just joined',
    why: 'Their first change to the {system} went out in week one, and the set-up guide is mended.',
  },
  {
    what: 'Found out why every third call to the {system} was slow: one missing index',
    why: 'The slowest twentieth of calls to the {system} went from 1.8 s to 240 ms.',
  },
  {
    what: 'Asked what a second {system} would be for before we built one',
    why: 'It turned out that {who} wanted one more column. That saved about five weeks.',
  },
  {
    what: 'Led the review after the {system} went down, without looking for anybody to blame',
    why: 'Four of the six actions for the {system} are done, and mistakes come up sooner now.',
  },
  {
    what: 'Cut the rewrite of the {system} into slices that could each go live',
    why: 'After the first slice of the {system} we knew that the second was wrong.',
  },
  {
    what: 'Moved the {system} to the common scheduler',
    why: 'There is one place to look, and it says so when the {system} did not run.',
  },
  {
    what: 'Gave a lunch talk on how the {system} fails',
    why: 'Three people came with questions about the {system} in the week after.',
  },
  {
    what: 'Said in week two that the {system} would not be ready, with two ways to make it smaller',
    why: 'Sales could still choose, and chose the half that {who} had asked for.',
  },
  {
    what: 'Replaced the hand-made retries in the {system} with the library everybody else uses',
    why: 'The {system} is four hundred lines shorter and sends nothing twice.',
  },
  {
    what: 'Sat with support for a day and listened to questions about the {system}',
    why: 'Two of the five most frequent questions from {who} have gone.',
  },
  {
    what: 'Wrote the decision page for the new format of the {system} and got every team to answer',
    why: 'The format of the {system} stood after one round, and nobody built their own.',
  },
  {
    what: 'Made the tests of the {system} four times as fast',
    why: 'People run the tests of the {system} before they push again.',
  },
  {
    what: 'Took the pager for the {system} when nobody wanted it, and threw out its false alarms',
    why: 'From nineteen pages a week about the {system} to three, all of them real.',
  },
  {
    what: 'Measured a cache in front of the {system}, and took it out again',
    why: 'It made no difference to {who}, and we would have had to look after it.',
  },
  {
    what: 'Drew the {system} on one page, with what talks to what',
    why: 'The page on the {system} is what newcomers are shown first now.',
  },
  {
    what: 'Brought the {system} through the security review without a finding left open',
    why: 'The reviewers use our notes on the {system} as their example.',
  },
  {
    what: 'Deleted the old half of the {system} after a month without a single call',
    why: 'Nobody has to ask any more which {system} is meant.',
  },
  {
    what: 'Agreed with Legal how long the {system} keeps data, and built the clean-up',
    why: 'The table behind the {system} shrank to a tenth.',
  },
  {
    what: 'Turned a complaint about the {system} into an experiment with two versions',
    why: 'The version that {who} liked less in talks was the one they used.',
  },
  {
    what: 'Interviewed six people who use the {system} every day',
    why: 'What {who} called slow was one dialogue too many.',
  },
  {
    what: 'Put limits on the {system}, and a message that says what to do about them',
    why: 'One import of 80,000 rows no longer holds up the {system} for all others.',
  },
  {
    what: 'Taught the {system} to say in its log why it refused something',
    why: 'Support answers questions about the {system} without asking us.',
  },
  {
    what: 'Handed the {system} over to two colleagues and stayed out of it for a month',
    why: 'They changed the {system} five times without me, and better than I had planned.',
  },
  {
    what: 'Carried the {system} over to the new database in a week of small moves',
    why: 'Not one of {who} noticed, which was the plan.',
  },
  {
    what: 'Estimated the {system} together with the designers instead of after them',
    why: 'We dropped the one screen of the {system} that cost as much as the rest.',
  },
  {
    what: 'Reviewed every change to the {system} within a day, for the whole quarter',
    why: 'Changes to the {system} wait for hours now, where they waited for days.',
  },
  {
    what: 'Admitted that my own fix to the {system} had caused the outage, in the channel',
    why: 'We found the gap in the checks of the {system} the same afternoon.',
  },
  {
    what: 'Wrote a check that compares the {system} with the accounts every night',
    why: 'It found a difference in the {system} on its third night.',
  },
  {
    what: 'Asked for help with the {system} after one day and not after one week',
    why: 'The riddle of the {system} took an hour with two pairs of eyes.',
  },
  {
    what: 'Made the {system} usable with the keyboard alone',
    why: 'It was the last thing on the list that {who} had sent us in spring.',
  },
  {
    what: 'Set up a page of figures for the {system} that the whole team looks at on Mondays',
    why: 'We saw the {system} fill up two weeks before it would have hurt.',
  },
  {
    what: 'Said no to a special case in the {system}, with a way around it',
    why: 'The way around was enough, and the {system} still has one kind of record.',
  },
  {
    what: 'Trained two people from other teams to be on call for the {system}',
    why: 'Holidays no longer depend on who knows the {system}.',
  },
  {
    what: 'Broke the {system} on purpose in a drill, with everybody warned',
    why: 'Two of three alarms for the {system} rang; the third one is mended.',
  },
  {
    what: 'Brought the wording of the {system} before a writer, and took all of it',
    why: 'Fewer than half as many of {who} stop in the middle.',
  },
  {
    what: 'Kept the {system} running through the sale week, with a list of what may be switched off',
    why: 'We switched two things off around the {system}, and nobody had to decide at night.',
  },
  {
    what: 'Found the order in which the {system} could be tested without its neighbours',
    why: 'A change to the {system} is known to be good after four minutes.',
  },
  {
    what: 'Organised the swap of our supplier behind the {system}',
    why: 'The bill for the {system} fell by a third, and the contract can be ended monthly.',
  },
  {
    what: 'Wrote the first draft of the roadmap for the {system}, and let others take it apart',
    why: 'Two of the five points on the {system} survived, and those are the right ones.',
  },
  {
    what: 'Mentored an intern who rebuilt the settings of the {system}',
    why: 'The intern came back with an offer signed, and {who} like the result.',
  },
  {
    what: 'Closed the eleven oldest tickets on the {system}, four of them by asking',
    why: 'What is left on the list of the {system} is what we mean to do.',
  },
  {
    what: 'Noticed that the {system} counted days in the wrong time zone',
    why: 'Month ends of the {system} agree with the books since.',
  },
];
