import type { DemoEvent } from './demo-words.ts';

/** What stands in the portfolios of the demo company, by item of the scorecard's paths. */
export const portfolioWords: Readonly<Record<string, readonly DemoEvent[]>> = {
  'merged-pull-requests': [
    {
      what: 'Limits for the {system}, with the screen that sets them',
      why: 'Merged after two rounds; in use by {who} since.',
    },
    {
      what: 'The {system} writes down who changed what',
      why: 'The first thing of mine that touched four layers, and it held.',
    },
    {
      what: 'Search within the list of the {system}',
      why: 'Asked for by {who} for a year, and small in the end.',
    },
    { what: 'Took the second date format out of the {system}', why: 'One fault less each month, and no way back in.' },
    {
      what: 'The {system} says why it refuses, instead of that it does',
      why: 'Half of the questions to support have stopped.',
    },
  ],
  'stack-declaration': [
    { what: 'My stack: what I build in first, and what I can mend', why: 'Written for this case, a page long.' },
  ],
  'debugged-production-issue': [
    {
      what: 'Found out why the {system} lost every thousandth message',
      why: 'A retry that gave up in silence. It now says so, and nothing is lost.',
    },
  ],
  'design-record': [
    {
      what: 'Decision record: the {system} keeps events and works the rest out',
      why: 'Three ways beside each other, with what each would cost us to leave again.',
    },
  ],
  'module-ownership': [
    {
      what: 'The {system} has been mine since the spring',
      why: 'Its list of faults is shorter than when I took it, and two others can stand in for me.',
    },
  ],
  'incident-postmortem': [
    {
      what: 'Postmortem of the morning when the {system} stood still',
      why: 'Four causes in a row, none of them a person. Three are gone.',
    },
  ],
  'mentoring-evidence': [
    {
      what: 'The first ten weeks of our newest colleague, week by week',
      why: 'Alone on the rota in the eleventh, and asked to be.',
    },
  ],
  'adopted-system-design': [
    {
      what: 'Design of the new {system}, taken up by two teams',
      why: 'One door for everybody instead of five, and {who} noticed only that it is quicker.',
    },
  ],
  'adopted-rfc': [
    {
      what: 'Request for comments: one way to say that something goes away',
      why: 'Mobile has followed it since the summer, and Search wrote the second half.',
    },
  ],
};

export const caseWords = {
  /** Of whoever proposes their own case. */
  reasons: [
    'I have delivered alone since the summer, and reviews of mine come back with questions instead of corrections.',
    'I have worked like this for some time, and the last two quarters were the steadiest. I would like others to look at it.',
    'The module runs, two others can stand in for me, and the newest of us is on the rota. That was what we had said.',
  ],
  mirrorReason:
    'What I read on the page of the next rung is what I see most weeks. We have talked about it twice, and both of us think it is time.',
  self: 'I read the page of the level again. Most of it is my week; what isn’t yet I have named in my ratings.',
  manager: 'I see it the same way, and more surely than a year ago. What is left is practice, not a question.',
  reviewer:
    'I looked at the design and asked two people who live with it. It is sound, and they would ask for the same hands again.',
  deciding: 'The portfolio is whole, and what it shows was not a single good month.',
  confirmed: 'I have seen this over several months, also when it was inconvenient.',
  decision:
    'Agreed by all who looked at it. Where the ratings are still a step short, the work of the last two quarters shows the step.',
  mirrorSelf: 'Yes. Framing a problem that nobody brought me was the hard part, and it has become ordinary.',
  mirrorManager: 'Yes. Others now bring the half-formed ones along, and leave with a sentence that can be worked on.',
} as const;
