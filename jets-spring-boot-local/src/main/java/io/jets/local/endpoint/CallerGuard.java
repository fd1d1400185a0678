package io.jets.local.endpoint;

import java.util.List;
import java.util.regex.Pattern;

import com.sun.net.httpserver.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a web page could send: a foreign {@code Host}, as after DNS rebinding, and
 * any {@code Origin}, as in cross-site request forgery: AWS's clients send none.
 */
final class CallerGuard {

	private static final String LOOPBACK = "(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?";

	private static final Pattern HOST = Pattern.compile(LOOPBACK, Pattern.CASE_INSENSITIVE);

	private CallerGuard() {
	}

	static @Nullable AwsError check(Headers headers) {
		List<String> hosts = headers.getOrDefault("Host", List.of(""));
		if (!hosts.stream().allMatch((host) -> HOST.matcher(host).matches())) {
			return refused("the host " + hosts + " is not this machine's localhost");
		}
		if (headers.containsKey("Origin")) {
			return refused("web pages may not call it, " + headers.get("Origin") + " among them");
		}
		return null;
	}

	private static AwsError refused(String reason) {
		return new AwsError(403, "AccessDeniedException", "This endpoint serves this machine only: " + reason);
	}

}
