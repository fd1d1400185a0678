package io.jets.lambda.start;

import java.util.List;

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
	 * Returns whether the application has a configuration file of its logging system,
	 * such as {@code logback.xml}.
	 * @return whether Spring Boot has to set up logging
	 */
	boolean hasLogConfiguration();

	/**
	 * Returns the initializers of the application's context that have an effect on
	 * Lambda.
	 * @return the names of their classes, in the order of {@code spring.factories}
	 */
	List<String> initializers();

}
