package io.jets.local.endpoint;

import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.Headers;

/**
 * A response of the endpoint.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body, empty for none
 */
record LocalResponse(int status, Headers headers, byte[] body) {

	static LocalResponse empty(int status) {
		return new LocalResponse(status, new Headers(), new byte[0]);
	}

	static LocalResponse of(int status, String contentType, byte[] body) {
		return new LocalResponse(status, new Headers(), body).with("Content-Type", contentType);
	}

	static LocalResponse text(String text) {
		return of(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
	}

	LocalResponse with(String header, String value) {
		this.headers.set(header, value);
		return this;
	}

}
