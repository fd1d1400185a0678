package io.jets.local;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.core.env.Environment;

/**
 * Decides whether jobs fire locally: if the application runs from class folders on a
 * developer's machine, or if the local engine is enabled explicitly.
 *
 * @param active whether the local engine runs
 * @param reason the reason, for the log
 */
record LocalActivation(boolean active, String reason) {

	private static final String ENABLED = "jets.local.enabled";

	private static final String FROM_JAR = "it runs from a jar";

	private static final List<String> TEST_FRAMES = List.of("org.junit.", "org.testng.", "org.springframework.test.",
			"org.springframework.boot.test.", "io.cucumber.", "org.spockframework.");

	static LocalActivation ofThisThread(Environment environment) {
		return of(environment, () -> StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
			.walk((frames) -> frames.toList()));
	}

	static LocalActivation of(Environment environment, Supplier<List<StackWalker.StackFrame>> frames) {
		if (environment.containsProperty("AWS_LAMBDA_FUNCTION_NAME")) {
			return new LocalActivation(false, "it runs on Lambda");
		}
		if (Boolean.getBoolean("spring.aot.processing")) {
			return new LocalActivation(false, "it is being processed ahead of time");
		}
		if (AotDetector.useGeneratedArtifacts()) {
			return new LocalActivation(false, "it was processed ahead of time, without the local engine");
		}
		Boolean enabled = environment.getProperty(ENABLED, Boolean.class);
		if (enabled != null) {
			return new LocalActivation(enabled, ENABLED + " is " + enabled);
		}
		List<StackWalker.StackFrame> stack = frames.get();
		if (stack.stream().map(StackWalker.StackFrame::getClassName).anyMatch(LocalActivation::isTest)) {
			return new LocalActivation(false, "it runs in a test");
		}
		Class<?> main = mainClass(stack);
		if (main == null) {
			return new LocalActivation(false, "it was not started by a main method on this thread");
		}
		return isInFolder(main) ? new LocalActivation(true, main.getSimpleName() + " runs from a class folder")
				: new LocalActivation(false, FROM_JAR);
	}

	/**
	 * Returns whether the user may expect jobs to fire.
	 */
	boolean isSurprising() {
		return this.reason.equals(FROM_JAR);
	}

	private static boolean isTest(String className) {
		return TEST_FRAMES.stream().anyMatch(className::startsWith);
	}

	/**
	 * Returns the main class as Spring Boot deduces it.
	 */
	private static @Nullable Class<?> mainClass(List<StackWalker.StackFrame> stack) {
		return stack.stream()
			.filter((frame) -> frame.getMethodName().equals("main"))
			.findFirst()
			.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
			.orElse(null);
	}

	private static boolean isInFolder(Class<?> type) {
		CodeSource source = type.getProtectionDomain().getCodeSource();
		if (source == null || source.getLocation() == null || !"file".equals(source.getLocation().getProtocol())) {
			return false;
		}
		try {
			return Files.isDirectory(Path.of(source.getLocation().toURI()));
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
