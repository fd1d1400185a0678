package io.jets.local.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.local.http.LocalResponse;
import org.jspecify.annotations.Nullable;

/**
 * The files of the console's pages, which are in the jar.
 */
final class ConsolePages {

	private static final String DIRECTORY = "/META-INF/jets/console/";

	private static final Pattern FILE = Pattern.compile("(?:[a-z0-9-]+/)*[a-z0-9-]+\\.(js|css|svg)");

	private static final Map<String, String> TYPES = Map.of("js", "text/javascript; charset=utf-8", "css",
			"text/css; charset=utf-8", "svg", "image/svg+xml");

	private static final Pattern INLINE_SCRIPT = Pattern.compile("<script type=\"importmap\">(.*?)</script>",
			Pattern.DOTALL);

	private final byte[] page = read("index.html");

	private final String policy = "default-src 'self'; script-src 'self' 'sha256-" + hashOfImportMap()
			+ "'; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'";

	/**
	 * Returns a file, or the page for a path that only the page's code knows.
	 * @param path the path below {@code /console/}
	 */
	@Nullable LocalResponse get(String path) {
		Matcher file = FILE.matcher(path);
		if (!file.matches()) {
			return path.contains(".") ? null : withPolicy(LocalResponse.of(200, "text/html; charset=utf-8", this.page));
		}
		byte[] content = find(path);
		return (content != null)
				? withPolicy(LocalResponse.of(200, TYPES.getOrDefault(file.group(1), "text/plain"), content)) : null;
	}

	private LocalResponse withPolicy(LocalResponse response) {
		return response.with("Content-Security-Policy", this.policy);
	}

	/**
	 * Browsers do not load import maps from files, and the policy allows no inline script
	 * but this one.
	 */
	private String hashOfImportMap() {
		Matcher script = INLINE_SCRIPT.matcher(new String(this.page, StandardCharsets.UTF_8));
		if (!script.find()) {
			throw new IllegalStateException("The console's page has no import map");
		}
		try {
			return Base64.getEncoder()
				.encodeToString(
						MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] read(String path) {
		byte[] content = find(path);
		if (content == null) {
			throw new IllegalStateException("The file " + DIRECTORY + path + " of the console is missing");
		}
		return content;
	}

	private static byte @Nullable [] find(String path) {
		try (InputStream file = ConsolePages.class.getResourceAsStream(DIRECTORY + path)) {
			return (file != null) ? file.readAllBytes() : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
