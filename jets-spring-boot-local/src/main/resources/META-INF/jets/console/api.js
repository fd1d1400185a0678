// Requests to the API of the console, see /console/api

let token = null;

/** Returns the session, and keeps its token for commands. */
export async function session() {
  const known = await (await fetch('/console/api/session')).json();
  token = known.token;
  return known;
}

async function result(response) {
  const text = await response.text();
  const body = text ? JSON.parse(text) : null;
  if (!response.ok) {
    const error = new Error(body?.message ?? `The endpoint answered ${response.status}`);
    error.status = response.status;
    throw error;
  }
  return body;
}

export async function get(path) {
  return result(await fetch(`/console/api${path}`));
}

export async function post(path, body) {
  const send = () => fetch(`/console/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Jets-Token': token },
    body: JSON.stringify(body)
  });
  if (!token) {
    await session();
  }
  let response = await send();
  if (response.status === 403) {
    // The application was started anew
    await session();
    response = await send();
  }
  return result(response);
}
