package io.jets.local.endpoint;

import java.util.List;
import java.util.regex.Pattern;

import com.sun.net.httpserver.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a web page could send: a foreign {@code Host}, as after DNS rebinding, and
 * a foreign {@code Origin}, as in cross-site request forgery.
 */
final class CallerGuard {

	private static final String LOOPBACK = "(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?";

	private static final Pattern HOST = Pattern.compile(LOOPBACK, Pattern.CASE_INSENSITIVE);

	private static final Pattern ORIGIN = Pattern.compile("https?://" + LOOPBACK, Pattern.CASE_INSENSITIVE);

	private CallerGuard() {
	}

	static @Nullable AwsError check(Headers headers) {
		List<String> hosts = headers.getOrDefault("Host", List.of(""));
		if (!hosts.stream().allMatch((host) -> HOST.matcher(host).matches())) {
			return refused("the host " + hosts + " is not this machine's localhost");
		}
		List<String> origins = headers.getOrDefault("Origin", List.of());
		if (!origins.stream().allMatch((origin) -> ORIGIN.matcher(origin).matches())) {
			return refused("web pages of " + origins + " may not call it");
		}
		return null;
	}

	private static AwsError refused(String reason) {
		return new AwsError(403, "AccessDeniedException", "This endpoint serves this machine only: " + reason);
	}

}
