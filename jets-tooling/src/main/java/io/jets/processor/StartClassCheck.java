package io.jets.processor;

import java.util.List;
import java.util.Map;

import io.jets.job.fault.Fault;
import io.jets.lambda.start.TunedStart;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.KotlinDetector;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Checks that functions start the same application as the main method. With Spring AOT,
 * they start what it has generated for the main class; otherwise, they start a class with
 * the application's configuration and do not call the main method.
 */
final class StartClassCheck {

	/**
	 * The option with the names of the classes that the main method starts.
	 */
	static final String SOURCES = "sources";

	/**
	 * The option with which a build requests the check. A test of the application does
	 * not, because it runs before Spring AOT.
	 */
	private static final String REQUESTED = "check-start-class";

	private static final String GENERATED = "__ApplicationContextInitializer";

	private StartClassCheck() {
	}

	static List<Fault> check(Map<String, String> options) {
		if (!"true".equals(options.get(REQUESTED))) {
			return List.of();
		}
		String name = options.getOrDefault("main-class", "");
		List<String> sources = List.of(StringUtils.commaDelimitedListToStringArray(options.get(SOURCES)));
		ClassLoader classLoader = StartClassCheck.class.getClassLoader();
		if (sources.isEmpty() || ClassUtils.isPresent(name + GENERATED, classLoader)) {
			return List.of();
		}
		Class<?> mainClass = ClassUtils.resolveClassName(name, classLoader);
		Class<?> started = TunedStart.source(mainClass);
		if (sources.contains(started.getName()) || MergedAnnotations.from(started).isPresent(Configuration.class)) {
			return List.of();
		}
		String source = sources.get(0);
		return List.of(new Fault("The start class", "", "", name,
				("without Spring AOT, functions do not call its main method, which starts %s, and the class itself has "
						+ "no configuration")
					.formatted(source),
				action(mainClass, source)));
	}

	private static String action(Class<?> mainClass, String source) {
		if (!ClassUtils.isPresent(source, mainClass.getClassLoader())) {
			return "Use Spring AOT";
		}
		return (KotlinDetector.isKotlinType(mainClass) ? "Move the main function to the file of %s, or use Spring AOT"
				: "Move the main method to %s, or use Spring AOT")
			.formatted(source);
	}

}
