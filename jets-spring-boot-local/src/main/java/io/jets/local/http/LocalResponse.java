package io.jets.local.http;

import java.nio.charset.StandardCharsets;

import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.HeaderGroup;
import org.jspecify.annotations.Nullable;

/**
 * A response of the local server.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body, empty for none
 * @param stream the body if it is created while it is sent, otherwise {@code null}
 */
public record LocalResponse(int status, HeaderGroup headers, byte[] body, @Nullable StreamingBody stream) {

	/**
	 * Creates a response without a body.
	 * @param status the HTTP status
	 * @return the response
	 */
	public static LocalResponse empty(int status) {
		return new LocalResponse(status, new HeaderGroup(), new byte[0], null);
	}

	/**
	 * Creates a response.
	 * @param status the HTTP status
	 * @param contentType the type of the body
	 * @param body the body
	 * @return the response
	 */
	public static LocalResponse of(int status, String contentType, byte[] body) {
		return new LocalResponse(status, new HeaderGroup(), body, null).with("Content-Type", contentType);
	}

	/**
	 * Creates a successful response for people.
	 * @param text the text
	 * @return the response
	 */
	public static LocalResponse text(String text) {
		return of(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Creates a successful response whose body is created while it is sent.
	 * @param contentType the type of the body
	 * @param body the body
	 * @return the response
	 */
	public static LocalResponse stream(String contentType, StreamingBody body) {
		return new LocalResponse(200, new HeaderGroup(), new byte[0], body).with("Content-Type", contentType);
	}

	/**
	 * Sets a header.
	 * @param header the name
	 * @param value the value
	 * @return this response
	 */
	public LocalResponse with(String header, String value) {
		this.headers.setHeader(new BasicHeader(header, value));
		return this;
	}

}
