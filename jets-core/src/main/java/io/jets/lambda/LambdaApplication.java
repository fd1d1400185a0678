package io.jets.lambda;

import java.util.Map;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.cloud.function.utils.FunctionClassUtils;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * The application as it starts on Lambda.
 */
final class LambdaApplication {

	/**
	 * An application may say otherwise where it runs elsewhere; here there is nobody to
	 * serve.
	 */
	private static final String NO_WEB_SERVER = "--spring.main.web-application-type=none";

	private final Map<String, String> environment;

	LambdaApplication(Map<String, String> environment) {
		this.environment = environment;
	}

	ConfigurableApplicationContext start() {
		useOwnLogging();
		Class<?> mainClass = mainClass();
		SpringApplication application = new SpringApplication(mainClass);
		application.setMainApplicationClass(mainClass);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setDefaultProperties(LambdaLogging.properties(this.environment));
		application.addInitializers((context) -> context.addBeanFactoryPostProcessor(new LazyBeans()));
		return application.run(NO_WEB_SERVER);
	}

	/**
	 * In place of Boot's for Logback, not of one that the application has chosen.
	 */
	private void useOwnLogging() {
		if (LambdaLogging.LOGBACK
				&& LoggingSystem.get(getClass().getClassLoader()).getClass() == LogbackLoggingSystem.class) {
			System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LambdaLoggingSystem.class.getName());
		}
	}

	/**
	 * As Spring Cloud Function reads it; where it is said, without a log line before
	 * logging is set up.
	 */
	private Class<?> mainClass() {
		String name = this.environment.get("MAIN_CLASS");
		return (name != null) ? ClassUtils.resolveClassName(name, getClass().getClassLoader())
				: FunctionClassUtils.getStartClass();
	}

}
