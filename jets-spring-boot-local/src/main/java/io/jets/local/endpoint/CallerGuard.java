package io.jets.local.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.jets.local.endpoint.api.AwsError;
import org.apache.hc.core5.http.MessageHeaders;
import org.apache.hc.core5.http.NameValuePair;
import org.jspecify.annotations.Nullable;

/**
 * Rejects requests that a web page could send: a foreign {@code Host}, as in DNS
 * rebinding, any {@code Origin}, a {@code Referer} of another origin, and what a browser
 * marks as sent by a page of another origin, as in cross-site request forgery. AWS
 * clients send none of these headers but {@code Host}.
 *
 * @see <a href=
 * "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site">Sec-Fetch-Site</a>
 */
final class CallerGuard {

	private static final String LOOPBACK = "(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?";

	private static final Pattern HOST = Pattern.compile(LOOPBACK, Pattern.CASE_INSENSITIVE);

	/**
	 * A page of another port of this machine has the same site, but not the same origin.
	 */
	private static final Set<String> OWN_SITES = Set.of("none", "same-origin");

	private CallerGuard() {
	}

	static @Nullable AwsError check(MessageHeaders headers) {
		List<String> hosts = values(headers, "Host");
		if (hosts.size() != 1 || !HOST.matcher(hosts.get(0)).matches()) {
			return rejected("the host " + hosts + " is not localhost");
		}
		if (headers.containsHeader("Origin")) {
			return rejected("web pages must not call it, including " + values(headers, "Origin"));
		}
		if (!OWN_SITES.containsAll(values(headers, "Sec-Fetch-Site"))) {
			return rejected("pages of other sites must not call or link to it");
		}
		String own = "http://" + hosts.get(0).toLowerCase(Locale.ROOT);
		for (String referer : values(headers, "Referer")) {
			String page = referer.toLowerCase(Locale.ROOT);
			if (!page.equals(own) && !page.startsWith(own + "/")) {
				return rejected("pages of other sites must not call or link to it, including " + referer);
			}
		}
		return null;
	}

	private static List<String> values(MessageHeaders headers, String name) {
		return Stream.of(headers.getHeaders(name)).map(NameValuePair::getValue).map(String::valueOf).toList();
	}

	private static AwsError rejected(String reason) {
		return new AwsError(403, "AccessDeniedException", "This endpoint serves only this machine: " + reason);
	}

}
