// The base of all elements: light DOM, so that one style sheet and the browser's search work

import { LitElement } from 'lit';
import { journal } from './journal.js';

export class View extends LitElement {

  createRenderRoot() {
    return this;
  }

}

/** A view that is rendered again when the journal has changed, at most once per frame. */
export class JournalView extends View {

  #listener = () => this.journalChanged();

  connectedCallback() {
    super.connectedCallback();
    journal.addEventListener('change', this.#listener);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    journal.removeEventListener('change', this.#listener);
  }

  journalChanged() {
    this.requestUpdate();
  }

  /** Waits for the next frame, so that a burst of changes is rendered once. */
  async scheduleUpdate() {
    await new Promise((resolve) => {
      if (document.hidden) {
        setTimeout(resolve, 0);
      } else {
        requestAnimationFrame(resolve);
      }
    });
    super.scheduleUpdate();
  }

}

/** Goes to a page of the console. */
export function go(path) {
  history.pushState(null, '', path);
  dispatchEvent(new Event('popstate'));
}
