// One event: its payload, who takes it, and why others do not

import { html, nothing } from 'lit';
import { decisions } from './decisions.js';
import { Detail } from './detail.js';
import { attempt, bytes, duration, givenUpTag, kind, origin, outcomeTag, progress, time, title } from './format.js';
import { payload, plain } from './json.js';

class EventPage extends Detail {

  static properties = { dynamoDbJson: { state: true } };

  get path() {
    return '/events';
  }

  version() {
    const event = this.journal.events.get(this.number);
    return [event?.sequence, ...this.journal.runsOfEvent(this.number).map((run) => `${run.sequence}${this.journal.lastRuns.has(run.number)}`)].join();
  }

  show({ event, payload: content, decisions: all, runs, discards }) {
    return html`
      <header>
        <h2><span class="kind">${kind(event)}</span> ${title(event)}</h2>
        <p class="quiet">${time(event.at)} · ${origin(event)}${event.resendOf ? html`, see <a href="/console/events/${event.resendOf}">the original</a>` : ''}
          · ${bytes(event.size)} · <code>${event.id}</code>${event.kind === 'SCHEDULE' && runs.length ? html` · <a class="job" href="/console/jobs/${runs[0].job}">${runs[0].job}</a>` : nothing}</p>
        <p class="actions"><a class="button" href="/console/send?event=${event.number}">Edit and send again <kbd>r</kbd></a></p>
      </header>
      ${runs.length ? html`<section><h3>Runs</h3>${runs.map((run) => this.#run(run))}</section>` : nothing}
      ${discards.map((discard) => html`<p class="note bad">Given up by ${discard.job} ${discard.reason}. <a href="/console/given-up">Show</a></p>`)}
      ${all.length || event.kind === 'BUS' || event.kind === 'CHANGE' ? html`<section><h3>Why</h3>${this.#why(event, all)}</section>` : nothing}
      ${event.kind === 'CHANGE' && !content.cut ? this.#images(content.text) : nothing}
      <section><h3>Payload</h3>${payload(content)}</section>`;
  }

  #run(run) {
    return html`<a class="row run" href="/console/runs/${run.number}">
      <span class="job">${run.job}</span>${outcomeTag(run)}${givenUpTag(run)}
      <span class="reason">${run.error ?? progress(run.counts)}</span>
      <span class="facts quiet">${attempt(run)}</span><span class="duration">${duration(run.milliseconds)}</span></a>`;
  }

  #why(event, all) {
    if (all.length === 0) {
      return html`<p>${event.kind === 'BUS' ? html`No job has a rule on the event bus <code>${event.channel}</code>. AWS drops the event as well.` : 'No mapping has asked for it yet.'}</p>`;
    }
    return decisions(all);
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

customElements.define('jets-event', EventPage);
