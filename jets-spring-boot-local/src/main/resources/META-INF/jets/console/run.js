// One run: input, output, error, log lines, and all attempts

import { html, nothing, svg } from 'lit';
import { Detail } from './detail.js';
import { attempt, bytes, duration, givenUpTag, kind, outcome, outcomeTag, progress, time, title, until } from './format.js';
import { payload, pretty } from './json.js';
import { saveDialog } from './save.js';

const WIDTH = 600;

class RunPage extends Detail {

  get path() {
    return '/runs';
  }

  version() {
    const run = this.journal.runs.get(this.number);
    const others = run ? [...this.journal.runs.values()].filter((other) => other.delivery === run.delivery) : [];
    return others.map((other) => `${other.sequence}${this.journal.lastRuns.has(other.number)}`).join();
  }

  connectedCallback() {
    super.connectedCallback();
    this.ticks = setInterval(() => this.data?.attempts.some((run) => run.nextAttempt) && this.requestUpdate(), 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticks);
  }

  show({ run, input, output, errors, lines, attempts, events }) {
    return html`
      <header>
        <h2><a class="job" href="/console/jobs/${run.job}">${run.job}</a> ${outcomeTag(run)} ${givenUpTag(run)}</h2>
        <p class="quiet">${time(run.started)} · ${run.milliseconds == null ? 'still running' : duration(run.milliseconds)} · ${attempt(run) || 'first attempt'}
          · ${run.trigger} · <code>${run.requestId}</code></p>
        ${progress(run.counts) ? html`<p>${progress(run.counts)}</p>` : nothing}
        <p class="actions"><a class="button" href="/console/send?run=${run.number}">Edit and invoke again <kbd>r</kbd></a>
          ${input.cut ? nothing : html`<button @click=${() => saveDialog([run.job], () => pretty(input.text))}>Save for tests…</button>`}</p>
      </header>
      ${attempts.length > 1 || run.nextAttempt ? html`<section><h3>Attempts</h3>${this.#timeLine(attempts)}</section>` : nothing}
      ${errors.length ? html`<section><h3>Error</h3>${errors.map(error)}</section>` : nothing}
      <section><h3>Log</h3>${lines.length ? html`<pre class="log" tabindex="0">${lines.map(line)}</pre>`
        : html`<p class="quiet">The run wrote no line. Lines of other threads than the job's are not assigned to a run.</p>`}</section>
      ${events.length ? html`<section><h3>${events.length > 1 ? `${events.length} events` : 'Event'}</h3>${events.map((event) => html`
        <a class="row" href="/console/events/${event.number}">${time(event.at)}<span class="kind">${kind(event)}</span><span class="title">${title(event)}</span></a>`)}</section>` : nothing}
      <section><h3>Input <span class="quiet">${bytes(input.size)}</span></h3>${payload(input)}</section>
      <section><h3>Output <span class="quiet">${bytes(output.size)}</span></h3>${payload(output, run.milliseconds == null ? 'None yet' : 'None')}</section>`;
  }

  #timeLine(attempts) {
    const from = new Date(attempts[0].started).getTime();
    const next = attempts[attempts.length - 1].nextAttempt;
    const ends = attempts.map((run) => new Date(run.started).getTime() + (run.milliseconds ?? Date.now() - new Date(run.started)));
    const to = Math.max(...ends, next ? new Date(next).getTime() : 0, from + 1);
    const x = (at) => (at - from) / (to - from) * (WIDTH - 12) + 4;
    return html`
      <svg class="attempts" viewBox="0 0 ${WIDTH} 28" preserveAspectRatio="none" role="img" aria-label="Attempts over time">
        ${svg`<line x1="0" x2=${WIDTH} y1="14" y2="14"></line>`}
        ${attempts.map((run, index) => svg`<rect class=${outcome(run).kind} x=${x(new Date(run.started).getTime())} y="6"
          width=${Math.max(x(ends[index]) - x(new Date(run.started).getTime()), 4)} height="16" rx="2"></rect>`)}
        ${next ? svg`<circle cx=${x(new Date(next).getTime())} cy="14" r="5"></circle>` : nothing}
      </svg>
      ${attempts.map((run) => html`<a class="row run" href="/console/runs/${run.number}" aria-current=${run.number === this.number ? 'true' : 'false'}>
        ${time(run.started)}<span>${attempt(run) || 'attempt 1'}</span>${outcomeTag(run)}${givenUpTag(run)}
        <span class="reason">${run.error ?? progress(run.counts)}</span><span class="duration">${duration(run.milliseconds)}</span></a>`)}
      ${next ? html`<p class="next"><span aria-hidden="true">↻</span> The next attempt starts ${until(next)}</p>` : nothing}`;
  }

}

function line({ at, level, logger, message, error: trace }) {
  return html`<span class="line ${level.toLowerCase()}">${time(at)} ${level.padEnd(5)} <span class="quiet">${logger}</span> ${message}${trace ? `\n${trace}` : ''}
</span>`;
}

/** Frames of the application are open, the others are folded. */
function error({ record, text }) {
  const groups = [];
  for (const each of text.split('\n')) {
    const foreign = /^\s+at (?:java\.|jdk\.|javax\.|jakarta\.|sun\.|org\.springframework\.|io\.jets\.(?:function|lambda|local|event|autoconfigure)\.|tools\.jackson\.|com\.fasterxml\.|software\.amazon\.)/.test(each);
    const group = groups[groups.length - 1];
    if (group && group.foreign === foreign) {
      group.lines.push(each);
    } else {
      groups.push({ foreign, lines: [each] });
    }
  }
  return html`${record ? html`<p>${record}</p>` : nothing}<div class="trace">${groups.map((group) => group.foreign
    ? html`<details><summary>${group.lines.length} frames of libraries</summary><pre>${group.lines.join('\n')}</pre></details>`
    : html`<pre>${group.lines.join('\n')}</pre>`)}</div>`;
}

customElements.define('jets-run', RunPage);
