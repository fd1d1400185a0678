package io.jets.lambda.start;

import java.util.List;
import java.util.Map;

/**
 * What the build has found out about the start of an application, in generated code: the
 * class {@code <main class>__TunedStart}. The class is missing if the build has found
 * something that the tuned start does not cover.
 */
public interface GeneratedStart {

	/**
	 * The name of the feature to which the generated class belongs.
	 */
	String FEATURE = "TunedStart";

	/**
	 * Returns the documents of the application's configuration files.
	 * @return the documents, in the order of their precedence
	 */
	List<FrozenDocument> documents();

	/**
	 * Returns whether the application configures logging by more than levels, for
	 * instance with {@code logback.xml}.
	 * @return whether Spring Boot has to set up logging
	 */
	boolean configuresLogging();

	/**
	 * Returns the groups of loggers in the configuration files, in addition to Spring
	 * Boot's own.
	 * @return the names of the loggers by group
	 */
	Map<String, List<String>> logGroups();

	/**
	 * Returns the log levels in the configuration files.
	 * @return the names of loggers or groups with their levels, in the order in which
	 * they apply
	 */
	List<Map.Entry<String, String>> logLevels();

	/**
	 * Returns the initializers of the application's context that have an effect on
	 * Lambda.
	 * @return the names of their classes, in the order of {@code spring.factories}
	 */
	List<String> initializers();

}
