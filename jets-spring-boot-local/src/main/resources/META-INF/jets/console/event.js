// One event: its payload, who takes it, and why others do not

import { html, nothing } from 'lit';
import { Detail } from './detail.js';
import { count, bytes, duration, kind, origin, outcomeTag, attempt, progress, time, title } from './format.js';
import { json, payload, plain } from './json.js';

class EventPage extends Detail {

  static properties = { dynamoDbJson: { state: true } };

  get path() {
    return '/events';
  }

  version() {
    const event = this.journal.events.get(this.number);
    return [event?.sequence, ...this.journal.runsOfEvent(this.number).map((run) => run.sequence)].join();
  }

  show({ event, payload: content, decisions, runs, discards }) {
    return html`
      <header>
        <h2><span class="kind">${kind(event)}</span> ${title(event)}</h2>
        <p class="quiet">${time(event.at)} · ${origin(event)}${event.resendOf ? html` of <a href="/console/events/${event.resendOf}">${event.resendOf}</a>` : ''}
          · ${bytes(event.size)} · <code>${event.id}</code></p>
      </header>
      ${runs.length ? html`<section><h3>Runs</h3>${runs.map((run) => this.#run(run))}</section>` : nothing}
      ${discards.map((discard) => html`<p class="note bad">Given up by ${discard.job}: ${discard.reason} <a href="/console/failed">Given up</a></p>`)}
      ${decisions.length || event.kind === 'BUS' || event.kind === 'CHANGE' ? html`<section><h3>Why</h3>${this.#why(event, decisions)}</section>` : nothing}
      ${event.kind === 'CHANGE' && !content.cut ? this.#images(content.text) : nothing}
      <section><h3>Payload</h3>${payload(content)}</section>`;
  }

  #run(run) {
    return html`<a class="row run" href="/console/runs/${run.number}">
      <span class="job">${run.job}</span>${outcomeTag(run)}
      <span class="reason">${run.error ?? progress(run.counts)}</span>
      <span class="facts quiet">${attempt(run)}</span><span class="duration">${duration(run.milliseconds)}</span></a>`;
  }

  #why(event, decisions) {
    if (decisions.length === 0) {
      return html`<p>${event.kind === 'BUS' ? html`No job has a rule on the event bus <code>${event.channel}</code>. AWS drops the event as well.` : 'No mapping has asked for it yet.'}</p>`;
    }
    return html`<table class="why">
      <thead><tr><th scope="col">Job</th><th scope="col">Takes it</th><th scope="col">Why</th></tr></thead>
      <tbody>${decisions.map((decision) => html`<tr>
        <th scope="row"><span class="job">${decision.job}</span><br><span class="quiet">${shorten(decision.location)}</span><br><span class="quiet">${decision.trigger}</span></th>
        <td>${tag(decision)}</td>
        <td>${this.#reason(decision)}</td></tr>`)}</tbody>
    </table>`;
  }

  #reason(decision) {
    const [first, ...others] = decision.differences;
    return html`${first ? difference(first) : decision.result === 'MATCHED' ? (decision.patterns.length ? 'The pattern matches' : 'It has no filter') : decision.text}
      ${others.length ? html`<details><summary>${count(others.length, 'more difference')}</summary>${others.map(difference)}</details>` : nothing}
      ${decision.patterns.length ? html`<details><summary>${decision.patterns.length > 1 ? `${decision.patterns.length} filters` : 'Pattern'}</summary>${decision.patterns.map(json)}</details>` : nothing}`;
  }

  #images(text) {
    const record = JSON.parse(text).dynamodb ?? {};
    const before = record.OldImage ?? {};
    const after = record.NewImage ?? {};
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    if (names.length === 0) {
      return nothing;
    }
    const show = (value) => value === undefined ? html`<span class="quiet">absent</span>`
      : html`<code>${this.dynamoDbJson ? JSON.stringify(value) : plain(value)}</code>`;
    return html`<section><h3>Item
      <label class="switch"><input type="checkbox" .checked=${this.dynamoDbJson ?? false} @change=${(event) => { this.dynamoDbJson = event.target.checked; }}> DynamoDB JSON</label></h3>
      <table class="images">
        <thead><tr><th scope="col">Attribute</th><th scope="col">Old image</th><th scope="col">New image</th></tr></thead>
        <tbody>${names.map((name) => {
          const change = before[name] === undefined ? 'added' : after[name] === undefined ? 'removed'
            : JSON.stringify(before[name]) === JSON.stringify(after[name]) ? '' : 'changed';
          return html`<tr class=${change}><th scope="row">${name} ${change ? html`<span class="quiet">${change}</span>` : ''}</th>
            <td>${show(before[name])}</td><td>${show(after[name])}</td></tr>`;
        })}</tbody>
      </table></section>`;
  }

}

function tag(decision) {
  switch (decision.result) {
    case 'MATCHED':
      return html`<span class="tag ok"><span aria-hidden="true">✓</span> yes</span>`;
    case 'DISABLED':
      return html`<span class="tag idle"><span aria-hidden="true">❚❚</span> disabled</span>`;
    default:
      return html`<span class="tag ${decision.differences[0]?.near ? 'warn' : 'idle'}"><span aria-hidden="true">✗</span> ${decision.differences[0]?.near ? 'nearly' : 'no'}</span>`;
  }
}

function difference(each) {
  if (!each.actual) {
    return html`<div class="difference">${each.text}</div>`;
  }
  return html`<div class="difference"><code class="path">${each.path}</code>
    <span>is <b>${each.actual}</b></span> <span>expected <b>${each.expected}</b></span>
    ${each.remark ? html`<em>${each.remark}</em>` : nothing}</div>`;
}

export function shorten(location) {
  return location.replace(/^(?:[a-z]\w*\.)+/, '');
}

customElements.define('jets-event', EventPage);
