// The filter of the activity: job:, outcome:, table:, source:, type:, id:, kind:, >500ms, and text

const FIELDS = ['job', 'outcome', 'table', 'source', 'type', 'id', 'kind'];

const OUTCOMES = {
  failed: (run) => ['REPORTED', 'FAILED', 'TIMED_OUT', 'INVALID_RESPONSE'].includes(run.outcome),
  ok: (run) => run.outcome === 'SUCCEEDED',
  running: (run) => run.outcome === 'RUNNING',
  retrying: (run) => run.nextAttempt != null
};

const UNITS = { ms: 1, s: 1000, min: 60_000 };

/**
 * Returns a function of an event and its runs, words that are not understood, the names that follow job:, and words
 * that look like a field but are searched as text. With job:, the other words mean this job: its runs, or that it
 * does not take the event.
 */
export function parse(text) {
  const tests = [];
  const unknown = [];
  const words = text.trim().split(/\s+/).filter(Boolean);
  const jobs = words.map((word) => /^job:(.*)$/.exec(word.toLowerCase())?.[1]).filter((job) => job != null);
  for (const word of words) {
    const test = parseWord(word, jobs);
    if (test) {
      tests.push(test);
    } else {
      unknown.push(word);
    }
  }
  return {
    matches: (event, runs) => {
      const meant = runs.filter((run) => isMeant(run.job, jobs));
      return tests.every((test) => test(event, meant));
    },
    unknown, jobs, texts: words.filter(isUnknownField), empty: tests.length === 0
  };
}

/** Returns the jobs that the filter names and that do not take an event, without the one whose reason its row has. */
export function notTakenBy(event, jobs) {
  return jobs.length ? event.notTakenBy.filter((job) => isMeant(job, jobs) && job !== event.nearest?.job) : [];
}

function isMeant(job, names) {
  return names.every((name) => contains(job, name));
}

export function fields() {
  return FIELDS.map((field) => `${field}:`).join(', ');
}

function isUnknownField(word) {
  const field = /^([a-z]+):/i.exec(word)?.[1].toLowerCase();
  return field != null && !FIELDS.includes(field);
}

function parseWord(word, jobs) {
  const slower = /^>(\d+(?:\.\d+)?)(ms|s|min)$/.exec(word);
  if (slower) {
    const limit = Number(slower[1]) * UNITS[slower[2]];
    return (event, runs) => runs.some((run) => run.milliseconds > limit);
  }
  const [, field, value] = /^([a-z]+):(.*)$/.exec(word.toLowerCase()) ?? [];
  switch (field) {
    case 'job':
      return (event, runs) => runs.length > 0 || [...event.jobs, ...event.notTakenBy].some((job) => isMeant(job, jobs));
    case 'outcome':
      if (value === 'none') {
        return (event) => jobs.length ? event.notTakenBy.some((job) => isMeant(job, jobs)) : !event.taken;
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
