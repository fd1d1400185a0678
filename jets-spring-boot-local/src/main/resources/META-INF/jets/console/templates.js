// The list of events that the page Send can start from

import { html, nothing } from 'lit';
import { timeText } from './format.js';
import { journal } from './journal.js';

const RECENT = 15;

/** The list is as wide as its longest line. */
const LONGEST = 90;

/**
 * @param jobs the jobs with their samples
 * @param saved the saved events
 * @param start called with the kind of the start and what identifies it
 */
export function template(jobs, saved, start) {
  const samples = jobs.flatMap((job) => job.samples.map((sample, index) => html`<option value="sample ${job.name} ${index}">${short(`${job.name}: ${name(job.samples, index)}`)}</option>`));
  const recent = [...journal.events.values()].slice(-RECENT).reverse().map((event) => html`<option value="event ${event.number}">${
    short(`${timeText(event.at)} ${event.detailType ?? ''} ${event.keys ?? event.source ?? event.channel}`)}</option>`);
  const files = saved.map(({ job, name }) => html`<option value="saved ${job} ${name}">${job}/${name}</option>`);
  const change = ({ target }) => {
    start(...target.value.split(' '));
    target.value = '';
  };
  return html`<label class="template">Start from <select @change=${change}><option value="">…</option>
    ${[['Samples', samples], ['Recent', recent], ['Saved', files]].map(([name, options]) => options.length
      ? html`<optgroup label=${name}>${options}</optgroup>` : nothing)}</select></label>`;
}

/** Returns the name of a sample, with its number if others of the job have the same name. */
function name(samples, index) {
  const equal = samples.slice(0, index).filter((sample) => sample.name === samples[index].name).length;
  return equal ? `${samples[index].name} (${equal + 1})` : samples[index].name;
}

function short(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
