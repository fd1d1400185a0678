package io.jets.local.endpoint;

import java.util.List;
import java.util.regex.Pattern;

import com.sun.net.httpserver.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Rejects requests that a web page could send: a foreign {@code Host}, as in DNS
 * rebinding, and any {@code Origin}, as in cross-site request forgery. AWS clients do not
 * send an {@code Origin}.
 */
final class CallerGuard {

	private static final String LOOPBACK = "(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?";

	private static final Pattern HOST = Pattern.compile(LOOPBACK, Pattern.CASE_INSENSITIVE);

	private CallerGuard() {
	}

	static @Nullable AwsError check(Headers headers) {
		List<String> hosts = headers.getOrDefault("Host", List.of(""));
		if (!hosts.stream().allMatch((host) -> HOST.matcher(host).matches())) {
			return rejected("the host " + hosts + " is not localhost");
		}
		if (headers.containsKey("Origin")) {
			return rejected("web pages must not call it, including " + headers.get("Origin"));
		}
		return null;
	}

	private static AwsError rejected(String reason) {
		return new AwsError(403, "AccessDeniedException", "This endpoint serves only this machine: " + reason);
	}

}
