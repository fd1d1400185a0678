// The filter of the activity: job:, outcome:, table:, source:, type:, id:, >500ms, and text

const OUTCOMES = {
  failed: (run) => ['REPORTED', 'FAILED', 'TIMED_OUT', 'INVALID_RESPONSE'].includes(run.outcome),
  ok: (run) => run.outcome === 'SUCCEEDED',
  running: (run) => run.outcome === 'RUNNING',
  retrying: (run) => run.nextAttempt != null
};

const UNITS = { ms: 1, s: 1000, min: 60_000 };

/** Returns a function of an event and its runs, and words that are not understood. */
export function parse(text) {
  const tests = [];
  const unknown = [];
  for (const word of text.trim().split(/\s+/).filter(Boolean)) {
    const test = parseWord(word);
    if (test) {
      tests.push(test);
    } else {
      unknown.push(word);
    }
  }
  return { matches: (event, runs) => tests.every((test) => test(event, runs)), unknown, empty: tests.length === 0 };
}

function parseWord(word) {
  const slower = /^>(\d+(?:\.\d+)?)(ms|s|min)$/.exec(word);
  if (slower) {
    const limit = Number(slower[1]) * UNITS[slower[2]];
    return (event, runs) => runs.some((run) => run.milliseconds > limit);
  }
  const [, field, value] = /^(job|outcome|table|source|type|id|kind):(.*)$/i.exec(word.toLowerCase()) ?? [];
  switch (field) {
    case 'job':
      return (event, runs) => runs.some((run) => contains(run.job, value)) || event.jobs.some((job) => contains(job, value));
    case 'outcome':
      if (value === 'none') {
        return (event) => !event.taken;
      }
      return OUTCOMES[value] && ((event, runs) => latest(runs).some(OUTCOMES[value]));
    case 'table':
      return (event) => event.kind === 'CHANGE' && contains(event.channel, value);
    case 'source':
      return (event) => contains(event.source, value);
    case 'type':
      return (event) => contains(event.detailType, value);
    case 'kind':
      return (event) => event.kind.toLowerCase() === value;
    case 'id':
      return (event, runs) => contains(event.id, value) || contains(event.keys, value)
        || runs.some((run) => contains(run.requestId, value));
    default:
      return (event, runs) => textOf(event, runs).includes(word.toLowerCase());
  }
}

/** Returns the latest attempt of each delivery. */
export function latest(runs) {
  return [...new Map(runs.map((run) => [run.delivery, run])).values()];
}

function contains(text, value) {
  return text != null && text.toLowerCase().includes(value);
}

function textOf(event, runs) {
  return [event.channel, event.source, event.detailType, event.keys, event.id, ...event.jobs,
    ...runs.flatMap((run) => [run.job, run.error])].join('\n').toLowerCase();
}
