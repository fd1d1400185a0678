// Formats values for people

import { html, nothing } from 'lit';
import { journal } from './journal.js';

const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hourCycle: 'h23'
});

const full = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23'
});

export function timeText(instant) {
  return clock.format(new Date(instant));
}

export function time(instant) {
  const date = new Date(instant);
  return html`<time datetime=${instant} title=${full.format(date)}>${clock.format(date)}</time>`;
}

export function duration(milliseconds) {
  if (milliseconds == null) {
    return '';
  }
  if (milliseconds < 10) {
    return `${milliseconds.toFixed(1)} ms`;
  }
  if (milliseconds < 1000) {
    return `${Math.round(milliseconds)} ms`;
  }
  return milliseconds < 60_000 ? `${(milliseconds / 1000).toFixed(2)} s` : `${(milliseconds / 60_000).toFixed(1)} min`;
}

export function bytes(count) {
  return count < 1024 ? `${count} bytes` : `${(count / 1024).toFixed(1)} KB`;
}

export function count(number, noun, plural = `${noun}s`) {
  return `${number.toLocaleString()} ${number === 1 ? noun : plural}`;
}

/** Returns the time until an instant, such as "in 3 s". */
export function until(instant, now = Date.now()) {
  const milliseconds = new Date(instant) - now;
  if (milliseconds <= 0) {
    return 'now';
  }
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) {
    return `in ${seconds} s`;
  }
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) {
    return `in ${minutes} min`;
  }
  if (minutes < 24 * 60) {
    return `in ${(minutes / 60).toFixed(minutes < 600 ? 1 : 0)} h`;
  }
  const days = minutes / 1440;
  return `in ${Number(days.toFixed(days < 10 ? 1 : 0))} d`;
}

const OUTCOMES = {
  RUNNING: ['●', 'running', 'running'],
  SUCCEEDED: ['✓', 'succeeded', 'ok'],
  REPORTED: ['◐', 'reported failures', 'bad'],
  FAILED: ['✗', 'failed', 'bad'],
  TIMED_OUT: ['✗', 'timed out', 'bad'],
  INVALID_RESPONSE: ['✗', 'invalid response', 'bad'],
  STOPPED: ['■', 'stopped', 'idle']
};

/** Returns how a run ended: a sign, words and a class. */
export function outcome(run) {
  const [sign, words, kind] = OUTCOMES[run.outcome];
  return { sign, words, kind };
}

export function outcomeTag(run) {
  const { sign, words, kind } = outcome(run);
  return html`<span class="tag ${kind}"><span aria-hidden="true">${sign}</span> ${words}</span>`;
}

/** Returns a sign that a run was the last one before its event or records were given up. */
export function givenUpTag(run) {
  return journal.lastRuns.has(run.number) ? html`<span class="tag bad"><span aria-hidden="true">⊘</span> given up</span>` : nothing;
}

export function attempt(run) {
  if (run.attempt === 1 && run.outcome === 'SUCCEEDED') {
    return '';
  }
  return run.attempts ? `attempt ${run.attempt} of ${run.attempts}` : `attempt ${run.attempt}`;
}

/** Returns how far a run got in its batch. */
export function progress(counts) {
  if (!counts || counts.done === counts.records) {
    return '';
  }
  const parts = [`${counts.done} of ${count(counts.records, 'record')} done`];
  if (counts.failedAt != null) {
    parts.push(`failed at record ${counts.failedAt} (counted from 0)`);
  }
  if (counts.notTouched) {
    parts.push(`${counts.notTouched} not touched`);
  }
  return parts.join(', ');
}

const KINDS = { BUS: 'event', CHANGE: 'change', SCHEDULE: 'schedule', INVOKE: 'invoke' };

export function kind(event) {
  return KINDS[event.kind];
}

/** Returns what identifies an event for people. */
export function title(event) {
  switch (event.kind) {
    case 'BUS':
      return html`<b>${event.detailType}</b> <span class="quiet">from</span> ${event.source}${
        event.channel === 'default' ? '' : html` <span class="quiet">on</span> ${event.channel}`}`;
    case 'CHANGE':
      return html`<b>${event.expired ? 'EXPIRED' : event.detailType}</b> <span class="quiet">in</span> ${event.channel} <code>${event.keys}</code>`;
    case 'SCHEDULE':
      return html`<b>${journal.runsOfEvent(event.number)[0]?.trigger ?? 'Schedule'}</b> <span class="quiet">${event.channel}</span>`;
    default:
      return html`<b>${event.channel}</b>`;
  }
}

const ORIGINS = { CLIENT: 'client', CLOCK: 'clock', CONSOLE: 'console', RESEND: 'sent again' };

export function origin(event) {
  return ORIGINS[event.origin];
}
