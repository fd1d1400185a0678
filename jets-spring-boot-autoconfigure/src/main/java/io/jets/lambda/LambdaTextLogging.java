package io.jets.lambda;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Makes the log's lines those of {@link LambdaTextFormatter}, unless the application says
 * how they look, or Lambda takes JSON. Runs once all properties are known, and before
 * logging is set up.
 */
final class LambdaTextLogging implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	/**
	 * What an application says it with.
	 */
	private static final List<String> SAID = List.of(LambdaLogging.FORMAT, "logging.config", "logging.pattern.console",
			"logging.pattern.correlation", "logging.pattern.dateformat", "logging.pattern.level",
			"logging.exception-conversion-word");

	@Override
	public int getOrder() {
		return LoggingApplicationListener.DEFAULT_ORDER - 1;
	}

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		ConfigurableEnvironment environment = event.getEnvironment();
		if (LambdaLogging.LOGBACK && SAID.stream().noneMatch(environment::containsProperty)) {
			DefaultPropertiesPropertySource.addOrMerge(
					Map.of(LambdaLogging.FORMAT, LambdaTextFormatter.class.getName()),
					environment.getPropertySources());
		}
	}

}
