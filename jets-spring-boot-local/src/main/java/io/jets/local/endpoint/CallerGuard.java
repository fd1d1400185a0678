package io.jets.local.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.jets.local.endpoint.api.AwsError;
import io.jets.local.endpoint.api.CallerToken;
import io.jets.local.endpoint.api.LocalApi;
import io.jets.local.http.LocalRequest;
import org.apache.hc.core5.http.MessageHeaders;
import org.apache.hc.core5.http.NameValuePair;
import org.jspecify.annotations.Nullable;

/**
 * Rejects requests that a web page of another origin could send: a foreign {@code Host},
 * as in DNS rebinding, a foreign {@code Origin} or {@code Referer}, and what a browser
 * marks as sent by a page of another origin, as in cross-site request forgery. AWS
 * clients send none of these headers but {@code Host}. The console's own pages send an
 * {@code Origin}, which is allowed below {@code /console} only, and a token with each
 * command.
 *
 * @see <a href=
 * "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site">Sec-Fetch-Site</a>
 */
final class CallerGuard {

	private static final Pattern HOST = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::(\\d{1,5}))?",
			Pattern.CASE_INSENSITIVE);

	/**
	 * A page of another port of this machine has the same site, but not the same origin.
	 */
	private static final Set<String> OWN_SITES = Set.of("none", "same-origin");

	/** Browsers leave this port out of the Host header. */
	private static final int HTTP_PORT = 80;

	private final CallerToken token;

	CallerGuard(CallerToken token) {
		this.token = token;
	}

	/**
	 * Checks a request.
	 * @param request the request
	 * @param port the port of this endpoint
	 * @return the response to a request that is not allowed, otherwise {@code null}
	 */
	@Nullable AwsError check(LocalRequest request, int port) {
		MessageHeaders headers = request.headers();
		List<String> hosts = values(headers, "Host");
		Matcher host = HOST.matcher((hosts.size() == 1) ? hosts.get(0) : "");
		if (!host.matches()) {
			return rejected("the host " + hosts + " is not localhost");
		}
		String own = "http://" + hosts.get(0).toLowerCase(Locale.ROOT);
		boolean console = request.isBelow(LocalApi.CONSOLE);
		if (console && port != ((host.group(1) != null) ? Integer.parseInt(host.group(1)) : HTTP_PORT)) {
			return rejected("the console's port is " + port);
		}
		List<String> origins = values(headers, "Origin");
		if (!(console ? List.of(own) : List.of()).containsAll(origins)) {
			return rejected("web pages must not call it, including " + origins);
		}
		if (!OWN_SITES.containsAll(values(headers, "Sec-Fetch-Site"))) {
			return rejected("pages of other sites must not call or link to it");
		}
		for (String referer : values(headers, "Referer")) {
			String page = referer.toLowerCase(Locale.ROOT);
			if (!page.equals(own) && !page.startsWith(own + "/")) {
				return rejected("pages of other sites must not call or link to it, including " + referer);
			}
		}
		return (console && !request.isRead()) ? checkCommand(request) : null;
	}

	/**
	 * Forms cannot send this type of content, and scripts of other origins cannot send
	 * the token.
	 */
	private @Nullable AwsError checkCommand(LocalRequest request) {
		String type = request.header("Content-Type");
		if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
			return rejected("commands of the console have the Content-Type application/json");
		}
		return this.token.matches(request.header(CallerToken.HEADER)) ? null
				: rejected("commands of the console have the header " + CallerToken.HEADER + " with the token of GET "
						+ LocalApi.CONSOLE + "/api/session");
	}

	private static List<String> values(MessageHeaders headers, String name) {
		return Stream.of(headers.getHeaders(name)).map(NameValuePair::getValue).map(String::valueOf).toList();
	}

	private static AwsError rejected(String reason) {
		return new AwsError(403, "AccessDeniedException", "This endpoint serves only this machine: " + reason);
	}

}
