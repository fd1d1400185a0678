// All jobs, and one job: triggers, settings, what it yields in the template, how its runs went

import { html, nothing, svg } from 'lit';
import { rights, triggerResources } from './excerpts.js';
import { count, duration, outcome, outcomeTag, time, title } from './format.js';
import { journal } from './journal.js';
import { json, text } from './json.js';
import { LoadingView } from './view.js';

const BUCKETS = 20;

class Jobs extends LoadingView {

  static properties = { name: {}, all: { state: true }, streams: { state: true }, template: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', 'Jobs');
    this.ticks = setInterval(() => {
      if (!document.hidden && this.streams?.some(({ waiting }) => waiting)) {
        this.#loadStreams();
      }
    }, 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticks);
    clearTimeout(this.soon);
  }

  willUpdate(changed) {
    if (changed.has('name') && changed.get('name') !== undefined) {
      this.clearPart('streams');
      this.clearPart('template');
      this.load();
    }
  }

  /** Records were read or processed, at most twice a second. */
  journalChanged() {
    super.journalChanged();
    if (this.streams?.length) {
      this.soon ??= setTimeout(() => {
        this.soon = null;
        this.#loadStreams();
      }, 500);
    }
  }

  async load() {
    await this.loadPart('all', '/jobs');
    if (this.all?.some((job) => job.name === this.name)) {
      await Promise.all([this.loadPart('template', `/jobs/${this.name}/template`), this.#loadStreams()]);
    }
  }

  #loadStreams() {
    return this.loadPart('streams', `/jobs/${this.name}/streams`);
  }

  render() {
    const job = this.all?.find((candidate) => candidate.name === this.name);
    return html`<div class="page">
      ${this.renderProblems()}
      ${job ? this.#job(job) : this.name && this.all ? html`<div class="empty"><h2>There is no job ${this.name}</h2><p><a href="/console/jobs">All jobs</a></p></div>` : this.#list()}
    </div>`;
  }

  #list() {
    return html`<h1>Jobs</h1>
      <p class="quiet">Runs are those of the journal, which keeps the latest 2,000 of all jobs.</p>
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
    const template = this.template?.template ?? '';
    return html`<header><h1><a href="/console/jobs">Jobs</a> / <span class="job">${job.name}</span></h1>
        <p class="quiet">${job.location}</p>
        <p class="actions"><a class="button" href="/console/send?job=${job.name}">Invoke…</a><a class="button" href="/console?q=${encodeURIComponent(`job:${job.name}`)}">Its activity</a></p></header>
      <section><h3>Triggers</h3>${job.triggers.map((trigger) => html`<div class="trigger"><p><b>${trigger.text}</b> <span class="quiet">${trigger.annotation}${trigger.enabled ? '' : ', disabled'}</span></p>
        ${trigger.kind === 'stream' ? this.streams?.filter((each) => each.trigger === trigger.text).map((each) => stream(each, job.name)) : nothing}
        ${trigger.patterns.map(json)}</div>`)}
        ${job.triggers.some((trigger) => trigger.kind === 'pattern') ? events(job.name) : nothing}
        ${triggerResources(template).map((resource) => html`<details><summary><code>${resource.id}</code> in the template, ${resource.type}</summary>${text(resource.text)}</details>`)}</section>
      <section><h3>Runs</h3>${stats.ended.length ? html`<p>${count(stats.ended.length, 'run')} in the journal, which keeps the latest 2,000: ${rate(stats)} succeeded, median ${duration(stats.median)}, 99th percentile ${duration(stats.p99)}</p>${histogram(stats.ended)}
        ${stats.all.slice(-10).reverse().map((run) => html`<a class="row run" href="/console/runs/${run.number}">${time(run.started)}${outcomeTag(run)}<span class="reason">${run.error ?? run.event}</span><span class="duration">${duration(run.milliseconds)}</span></a>`)}`
        : html`<p class="quiet">None yet. <a href="/console/send?job=${job.name}">Invoke it</a>, or cause an event that it takes.</p>`}</section>
      <section><h3>Settings</h3><dl class="pairs">${Object.entries(job.settings).map(([name, value]) => html`<dt>${name}</dt><dd>${setting(value)}</dd>`)}</dl></section>
      ${template ? html`<section><h3>Rights</h3>${rights(template) ? text(rights(template)) : html`<p class="quiet">The template has no role for it: its settings name one.</p>`}</section>
      <section><h3>Template of this job alone</h3><details><summary>With default settings, without the archive, the runtime and the main class, which the build adds</summary>${text(template)}</details></section>` : nothing}`;
  }

}

/** Returns a setting as annotations write it. */
function setting(value) {
  if (typeof value === 'string') {
    return value.replace(/^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/, (all, hours, minutes, rest) => [[hours, 'h'], [minutes, 'min'], [rest, 's']]
      .filter(([number]) => number).map((part) => part.join(' ')).join(' '));
  }
  return typeof value === 'object' ? html`<code>${JSON.stringify(value)}</code>` : String(value);
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

/** Shows how far a job has come in a stream. */
function stream({ followed, arn, read, filteredOut, waiting, lagMilliseconds, position, positionAt }, job) {
  if (!followed) {
    return html`<p class="quiet">This stream is not read.</p>`;
  }
  return html`<dl class="pairs">
    <dt>Lag</dt><dd>${waiting ? html`<b class="lag">${seconds(lagMilliseconds)}</b>, ${count(waiting, 'record')} not done` : 'none, all records are done'}</dd>
    <dt>Read</dt><dd>${count(read, 'record')} since the application was started, ${filteredOut ? html`<a href=${notTakenBy(job)}>${filteredOut.toLocaleString()} filtered out</a>` : '0 filtered out'}</dd>
    <dt>Position</dt><dd>${position ? html`<code>${position}</code>, added at ${time(positionAt)}` : arn ? 'where reading started' : 'the table has no stream yet'}</dd></dl>`;
}

/** Shows how many of the events in the journal a job took. */
function events(job) {
  const all = [...journal.events.values()];
  const other = all.filter((event) => event.notTakenBy.includes(job)).length;
  return html`<p>It took ${count(all.filter((event) => event.jobs.includes(job)).length, 'event')} of the journal${
    other ? html` and did not take <a href=${notTakenBy(job)}>${count(other, 'other event')}</a>` : nothing}.</p>`;
}

function notTakenBy(job) {
  return `/console?q=${encodeURIComponent(`job:${job} outcome:none`)}`;
}

function seconds(milliseconds) {
  return milliseconds < 1000 ? '< 1 s' : duration(Math.round(milliseconds / 1000) * 1000);
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
