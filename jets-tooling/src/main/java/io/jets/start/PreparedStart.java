package io.jets.start;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.jets.lambda.start.ConfigurationFiles;
import io.jets.lambda.start.FrozenDocument;
import io.jets.lambda.start.GeneratedStart;
import io.jets.lambda.start.StartProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * What the start of an application needs, if the tuned start covers it.
 *
 * @param reason why it does not, or {@code null}
 * @param documents the documents of the configuration files
 * @param logging the log settings
 * @param initializers the names of the initializers of the context
 */
record PreparedStart(@Nullable String reason, List<FrozenDocument> documents, LogSettings logging,
		List<String> initializers) implements GeneratedStart {

	private static final String TEST_PROCESSING = "org.springframework.test.context.aot.";

	/**
	 * Prepares the start of an application.
	 * @param environment the environment during the build
	 * @param classLoader the application's class loader
	 */
	static PreparedStart of(Environment environment, ClassLoader classLoader) {
		StartupTypes types = new StartupTypes(classLoader);
		String reason = reasonAgainst(environment);
		reason = (reason != null) ? reason : types.reasonAgainst();
		if (reason != null) {
			return off(reason);
		}
		try {
			ConfigurationDocuments files = new ConfigurationDocuments(classLoader);
			reason = files.reasonAgainst();
			List<FrozenDocument> documents = files.read();
			return (reason != null) ? off(reason)
					: new PreparedStart(null, documents, LogSettings.of(documents, classLoader), types.initializers());
		}
		catch (IOException | RuntimeException ex) {
			return off("the configuration files cannot be read: " + ex);
		}
	}

	private static PreparedStart off(String reason) {
		return new PreparedStart(reason, List.of(), LogSettings.NONE, List.of());
	}

	private static @Nullable String reasonAgainst(Environment environment) {
		if (StartProperties.isFull(environment.getProperty(StartProperties.START, "tuned"))) {
			return StartProperties.START + " is full";
		}
		if (StackWalker.getInstance()
			.walk((frames) -> frames.anyMatch((frame) -> frame.getClassName().startsWith(TEST_PROCESSING)))) {
			return "tests are processed";
		}
		if (environment.getActiveProfiles().length > 0) {
			return "profiles are active: " + String.join(", ", environment.getActiveProfiles());
		}
		return null;
	}

	@Override
	public boolean configuresLogging() {
		return this.logging.configured();
	}

	@Override
	public Map<String, List<String>> logGroups() {
		return this.logging.groups();
	}

	@Override
	public List<Map.Entry<String, String>> logLevels() {
		return this.logging.levels();
	}

	@Override
	public String toString() {
		if (this.reason != null) {
			return "Tuned start is off, because " + this.reason;
		}
		List<String> files = this.documents.stream().map(FrozenDocument::file).distinct().toList();
		return "Tuned start is on: "
				+ (files.isEmpty() ? "there are no configuration files"
						: "the properties of " + String.join(", ", files) + " are read during the build")
				+ (this.logging.configured() ? "; logging is configured" : "");
	}

}
