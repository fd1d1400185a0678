// The table of all rules or filters that could have taken an event

import { html, nothing } from 'lit';
import { count } from './format.js';
import { json } from './json.js';

export function decisions(all) {
  return html`<table class="why">
    <thead><tr><th scope="col">Job</th><th scope="col">Takes it</th><th scope="col">Why</th></tr></thead>
    <tbody>${all.map((decision) => html`<tr>
      <th scope="row"><a class="job" href="/console/jobs/${decision.job}">${decision.job}</a><br><span class="quiet">${location(decision.location)}</span><br><span class="quiet">${decision.trigger}</span></th>
      <td>${tag(decision)}</td>
      <td>${reason(decision)}</td></tr>`)}</tbody>
  </table>`;
}

/** Lets a line break only before the name of the method, if it can. */
function location(text) {
  const [type, method] = text.split('#');
  return html`${type}<wbr>#${method}`;
}

function reason(decision) {
  const [first, ...others] = decision.differences;
  return html`${first ? difference(first) : words(decision)}
    ${others.length ? html`<details><summary>${count(others.length, 'more difference')}</summary>${others.map(difference)}</details>` : nothing}
    ${decision.patterns.length ? html`<details><summary>${decision.patterns.length > 1 ? `${decision.patterns.length} filters` : 'Pattern'}</summary>${decision.patterns.map(json)}</details>` : nothing}`;
}

function words(decision) {
  if (decision.result !== 'MATCHED') {
    return decision.text;
  }
  return decision.patterns.length ? 'The pattern matches' : 'It has no filter';
}

function tag(decision) {
  if (decision.result === 'MATCHED') {
    return html`<span class="tag ok"><span aria-hidden="true">✓</span> yes</span>`;
  }
  if (decision.result === 'DISABLED') {
    return html`<span class="tag idle"><span aria-hidden="true">❚❚</span> disabled</span>`;
  }
  return decision.differences[0]?.near ? html`<span class="tag warn"><span aria-hidden="true">✗</span> nearly</span>`
    : html`<span class="tag idle"><span aria-hidden="true">✗</span> no</span>`;
}

function difference(each) {
  if (!each.actual) {
    return html`<div class="difference">${each.text}</div>`;
  }
  return html`<div class="difference"><code class="path">${each.path}</code>
    <span>is <b>${each.actual}</b></span> <span>expected <b>${each.expected}</b></span>
    ${each.remark ? html`<em>${each.remark}</em>` : nothing}</div>`;
}
