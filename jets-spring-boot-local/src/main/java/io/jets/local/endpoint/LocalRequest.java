package io.jets.local.endpoint;

import com.sun.net.httpserver.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A request that came to the endpoint.
 *
 * @param method the HTTP method
 * @param path the path, as it was sent
 * @param headers the headers
 * @param body the body, empty if there is none
 */
record LocalRequest(String method, String path, Headers headers, byte[] body) {

	private static final String TARGET = "X-Amz-Target";

	@Nullable String header(String name) {
		return this.headers.getFirst(name);
	}

	LocalRequest withHeader(String name, String value) {
		Headers headers = new Headers();
		headers.putAll(this.headers);
		headers.set(name, value);
		return new LocalRequest(this.method, this.path, headers, this.body);
	}

	boolean isPost() {
		return this.method.equals("POST");
	}

	/**
	 * The operation that AWS's JSON protocol asks for.
	 * @return for instance {@code AWSEvents.PutEvents}, empty if there is none
	 */
	String target() {
		String target = header(TARGET);
		return (isPost() && this.path.equals("/") && target != null) ? target : "";
	}

}
