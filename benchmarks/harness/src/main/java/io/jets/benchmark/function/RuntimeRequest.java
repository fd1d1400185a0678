package io.jets.benchmark.function;

import java.nio.charset.StandardCharsets;

/**
 * A request of the runtime interface client.
 *
 * @param method the HTTP method
 * @param path the path
 * @param body the body
 */
record RuntimeRequest(String method, String path, byte[] body) {

	private static final String RUNTIME = "/2018-06-01/runtime/";

	boolean asksForNext() {
		return this.method.equals("GET") && this.path.equals(RUNTIME + "invocation/next");
	}

	boolean isResponse() {
		return this.method.equals("POST") && this.path.startsWith(RUNTIME + "invocation/")
				&& this.path.endsWith("/response");
	}

	@Override
	public String toString() {
		return this.method + " " + this.path + " " + new String(this.body, StandardCharsets.UTF_8);
	}

}
