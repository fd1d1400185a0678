package io.jets.local.endpoint;

import com.sun.net.httpserver.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A request to the endpoint.
 *
 * @param method the HTTP method
 * @param path the path without decoding
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
	 * Returns the operation of AWS's JSON protocol.
	 * @return the operation, for instance {@code AWSEvents.PutEvents}, empty if there is
	 * none
	 */
	String target() {
		String target = header(TARGET);
		return (isPost() && this.path.equals("/") && target != null) ? target : "";
	}

}
