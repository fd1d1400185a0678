package io.jets.local.http;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.HeaderGroup;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * A request to the local server.
 *
 * @param method the HTTP method
 * @param path the path without decoding and without the query
 * @param query the query without decoding, empty if there is none
 * @param headers the headers
 * @param body the body, empty if there is none
 */
public record LocalRequest(String method, String path, String query, HeaderGroup headers, byte[] body) {

	/**
	 * Creates a request.
	 * @param method the HTTP method
	 * @param target the path and the query
	 * @param headers the headers
	 * @param body the body
	 * @return the request
	 */
	public static LocalRequest of(String method, String target, Header[] headers, byte[] body) {
		HeaderGroup group = new HeaderGroup();
		group.setHeaders(headers);
		int question = target.indexOf('?');
		return (question < 0) ? new LocalRequest(method, target, "", group, body)
				: new LocalRequest(method, target.substring(0, question), target.substring(question + 1), group, body);
	}

	/**
	 * Returns a header.
	 * @param name the name, in any case
	 * @return the first value or {@code null} if there is none
	 */
	public @Nullable String header(String name) {
		Header header = this.headers.getFirstHeader(name);
		return (header != null) ? header.getValue() : null;
	}

	/**
	 * Returns a parameter of the query.
	 * @param name the name
	 * @return the first decoded value, {@code null} if there is none or if it is empty
	 */
	public @Nullable String parameter(String name) {
		return Stream.of(this.query.split("&"))
			.filter((parameter) -> parameter.startsWith(name + "=") && parameter.length() > name.length() + 1)
			.map((parameter) -> decode(parameter.substring(name.length() + 1)))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Decodes a part of a URL.
	 * @param text the part
	 * @return the decoded text, or the same text if it cannot be decoded
	 */
	public static String decode(String text) {
		try {
			return StringUtils.uriDecode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

	/**
	 * Returns whether the method is {@code POST}.
	 * @return whether it is
	 */
	public boolean isPost() {
		return this.method.equals("POST");
	}

	/**
	 * Returns whether the request only reads.
	 * @return whether the method is {@code GET} or {@code HEAD}
	 */
	public boolean isRead() {
		return this.method.equals("GET") || this.method.equals("HEAD");
	}

	/**
	 * Returns whether the path is a path or below it.
	 * @param parent the path, without a slash at the end
	 * @return whether it is
	 */
	public boolean isBelow(String parent) {
		return this.path.equals(parent) || this.path.startsWith(parent + "/");
	}

	/**
	 * Returns the operation of AWS's JSON protocol.
	 * @return the operation, for instance {@code AWSEvents.PutEvents}, empty if there is
	 * none
	 */
	public String operation() {
		String operation = header("X-Amz-Target");
		return (isPost() && this.path.equals("/") && operation != null) ? operation : "";
	}

	/**
	 * Returns the path and the query.
	 * @return the target of the request
	 */
	String target() {
		return this.query.isEmpty() ? this.path : this.path + "?" + this.query;
	}

}
