// All jobs, and one job: triggers, settings, what it yields in the template, how its runs went

import { html, nothing, svg } from 'lit';
import { get } from './api.js';
import { count, duration, outcome, outcomeTag, time, title } from './format.js';
import { journal } from './journal.js';
import { copyButton, json } from './json.js';
import { JournalView } from './view.js';

const BUCKETS = 20;

class Jobs extends JournalView {

  static properties = { name: {}, all: { state: true }, template: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', 'Jobs');
    this.#load();
  }

  willUpdate(changed) {
    if (changed.has('name')) {
      this.template = null;
      if (this.name) {
        this.#loadTemplate();
      }
    }
  }

  async #load() {
    try {
      this.all = await get('/jobs');
    } catch (problem) {
      this.problem = problem.message;
    }
  }

  async #loadTemplate() {
    const name = this.name;
    let text;
    try {
      text = (await get(`/jobs/${name}/template`)).template;
    } catch (problem) {
      text = problem.message;
    }
    if (name === this.name) {
      this.template = text;
    }
  }

  render() {
    const job = this.all?.find((candidate) => candidate.name === this.name);
    return html`<div class="page">
      ${this.problem ? html`<p class="note bad" role="alert">${this.problem}</p>` : nothing}
      ${job ? this.#job(job) : this.name && this.all ? html`<div class="empty"><h2>There is no job ${this.name}</h2><p><a href="/console/jobs">All jobs</a></p></div>` : this.#list()}
    </div>`;
  }

  #list() {
    return html`<h1>Jobs</h1>
      <table class="jobs"><thead><tr><th scope="col">Job</th><th scope="col">Triggers</th><th scope="col">Runs</th><th scope="col">Succeeded</th><th scope="col">Median</th><th scope="col">Last</th></tr></thead>
      <tbody>${this.all?.map((job) => {
        const stats = statistics(job.name);
        return html`<tr><th scope="row"><a class="job" href="/console/jobs/${job.name}">${job.name}</a><br><span class="quiet">${job.location}</span></th>
          <td>${job.triggers.map((trigger) => html`<div>${trigger.text}</div>`)}</td>
          <td>${stats.ended.length || ''}</td><td>${rate(stats)}</td><td>${stats.ended.length ? duration(stats.median) : ''}</td>
          <td>${stats.last ? html`<a href="/console/runs/${stats.last.number}">${outcomeTag(stats.last)}</a>` : html`<span class="quiet">none yet</span>`}</td></tr>`;
      })}</tbody></table>`;
  }

  #job(job) {
    const stats = statistics(job.name);
    const events = [...journal.events.values()];
    return html`<header><h1><a href="/console/jobs">Jobs</a> / <span class="job">${job.name}</span></h1>
        <p class="quiet">${job.location} · ${job.memory} MB · time-out ${job.timeoutSeconds} s${job.reservedConcurrency == null ? '' : ` · at most ${count(job.reservedConcurrency, 'run')} at once`}</p>
        <p class="actions"><a class="button" href="/console/send?job=${job.name}">Invoke…</a><a class="button" href="/console?q=${encodeURIComponent(`job:${job.name}`)}">Its activity</a></p></header>
      <section><h3>Triggers</h3>${job.triggers.map((trigger) => html`<div class="trigger"><p><b>${trigger.text}</b> <span class="quiet">${trigger.annotation}${trigger.enabled ? '' : ', disabled'}</span></p>
        ${trigger.kind === 'stream' ? position(events, job.name, trigger) : nothing}
        ${trigger.patterns.map(json)}</div>`)}</section>
      <section><h3>Runs</h3>${stats.ended.length ? html`<p>${count(stats.ended.length, 'run')} in the journal, ${rate(stats)} succeeded, median ${duration(stats.median)}, 99th percentile ${duration(stats.p99)}</p>${histogram(stats.ended)}
        ${stats.all.slice(-10).reverse().map((run) => html`<a class="row run" href="/console/runs/${run.number}">${time(run.started)}${outcomeTag(run)}<span class="reason">${run.error ?? run.event}</span><span class="duration">${duration(run.milliseconds)}</span></a>`)}`
        : html`<p class="quiet">None yet. <a href="/console/send?job=${job.name}">Invoke it</a>, or cause an event that it takes.</p>`}</section>
      <section><h3>Template of this job alone</h3>${this.template ? html`<div class="payload">${copyButton(this.template)}<pre tabindex="0">${this.template}</pre></div>` : nothing}</section>`;
  }

}

function statistics(job) {
  const all = [...journal.runs.values()].filter((run) => run.job === job);
  const ended = all.filter((run) => run.milliseconds != null);
  const times = ended.map((run) => run.milliseconds).sort((a, b) => a - b);
  const at = (share) => times[Math.min(Math.floor(times.length * share), times.length - 1)];
  return { all, ended, last: all.at(-1), median: at(0.5), p99: at(0.99), succeeded: ended.filter((run) => run.outcome === 'SUCCEEDED').length };
}

function rate({ ended, succeeded }) {
  return ended.length ? `${Math.floor(succeeded / ended.length * 100)} %` : '';
}

/** Returns how far a job got in the stream of a table, as far as the journal knows. */
function position(events, job, trigger) {
  const records = events.filter((event) => event.kind === 'CHANGE' && event.channel === trigger.channel);
  const taken = records.filter((event) => event.jobs.includes(job));
  const givenUp = new Set([...journal.discards.values()].filter((discard) => discard.job === job).flatMap((discard) => discard.events));
  const waiting = taken.filter((event) => !givenUp.has(event.number) && !isDone(event, job));
  const done = taken.filter((event) => isDone(event, job)).at(-1);
  return html`<p class="quiet">${count(records.length, 'record')} read, ${records.length - taken.length} filtered out,
    ${waiting.length ? html`<b>${waiting.length} not done</b>, the oldest from ${time(waiting[0].at)}` : 'none waits'}${
    done ? html`. The last one done is <a href="/console/events/${done.number}">${done.keys}</a> from ${time(done.at)}` : nothing}</p>`;
}

function isDone(event, job) {
  return journal.runsOfEvent(event.number).some((run) => {
    const index = run.events.indexOf(event.number);
    return run.job === job && run.milliseconds != null && (run.counts ? index < run.counts.done : run.outcome === 'SUCCEEDED');
  });
}

/** Shows how long runs took, in classes whose width grows by the same factor. */
function histogram(runs) {
  const classes = new Array(BUCKETS).fill(null).map(() => ({ ok: 0, bad: 0 }));
  for (const run of runs) {
    const index = Math.min(Math.max(Math.floor(Math.log2(run.milliseconds / 0.25)), 0), BUCKETS - 1);
    classes[index][outcome(run).kind === 'ok' ? 'ok' : 'bad']++;
  }
  const first = classes.findIndex(({ ok, bad }) => ok + bad);
  const last = classes.findLastIndex(({ ok, bad }) => ok + bad);
  const shown = classes.slice(Math.max(first - 1, 0), last + 2);
  const highest = Math.max(...shown.map(({ ok, bad }) => ok + bad));
  const width = 46;
  return html`<svg class="histogram" viewBox="0 0 ${shown.length * width} 92" width=${shown.length * width} height="92" role="img" aria-label="Durations of the runs">
    ${shown.map(({ ok, bad }, index) => {
      const bucket = Math.max(first - 1, 0) + index;
      const height = (number) => number / highest * 58;
      return svg`<rect class="ok" x=${index * width + 2} y=${72 - height(ok)} width=${width - 4} height=${height(ok)}></rect>
        <rect class="bad" x=${index * width + 2} y=${72 - height(ok) - height(bad)} width=${width - 4} height=${height(bad)}></rect>
        ${ok + bad ? svg`<text x=${index * width + width / 2} y=${68 - height(ok + bad)}>${ok + bad}</text>` : nothing}
        <text class="quiet" x=${index * width + width / 2} y="88">${bucket ? label(0.25 * 2 ** bucket) : '0'}</text>`;
    })}</svg>`;
}

function label(milliseconds) {
  return milliseconds < 1 ? `${milliseconds} ms` : milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${Math.round(milliseconds / 1000)} s`;
}

customElements.define('jets-jobs', Jobs);
