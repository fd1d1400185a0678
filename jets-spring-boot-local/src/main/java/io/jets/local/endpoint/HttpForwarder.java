package io.jets.local.endpoint;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Hands requests to another server on this machine over connections that are kept. On
 * Java 17 the thread of the JDK's own client cannot be ended.
 */
final class HttpForwarder implements AutoCloseable {

	private final ConcurrentLinkedDeque<HttpConnection> idle = new ConcurrentLinkedDeque<>();

	private final Set<HttpConnection> busy = ConcurrentHashMap.newKeySet();

	LocalResponse forward(LocalRequest request, URI uri) throws IOException {
		HttpConnection connection = connect(uri);
		this.busy.add(connection);
		try {
			LocalResponse response = connection.exchange(request);
			if (connection.isReusable()) {
				this.idle.addFirst(connection);
			}
			return response;
		}
		finally {
			this.busy.remove(connection);
		}
	}

	private HttpConnection connect(URI uri) throws IOException {
		for (HttpConnection kept = this.idle.pollFirst(); kept != null; kept = this.idle.pollFirst()) {
			if (kept.leadsTo(uri)) {
				return kept;
			}
			kept.close();
		}
		return new HttpConnection(uri);
	}

	@Override
	public void close() {
		this.idle.forEach(HttpConnection::close);
		this.busy.forEach(HttpConnection::close);
	}

}
