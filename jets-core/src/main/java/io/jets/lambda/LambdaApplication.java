package io.jets.lambda;

import java.util.Map;

import io.jets.lambda.logging.LambdaLogging;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.cloud.function.utils.FunctionClassUtils;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * Starts the application on Lambda.
 */
final class LambdaApplication {

	/**
	 * An argument rather than a default property: an application that has a web server
	 * elsewhere does not need one on Lambda.
	 */
	private static final String NO_WEB_SERVER = "--spring.main.web-application-type=none";

	private final Map<String, String> environment;

	LambdaApplication(Map<String, String> environment) {
		this.environment = environment;
	}

	ConfigurableApplicationContext start() {
		LambdaLogging.install(getClass().getClassLoader());
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
	 * Returns the same class as Spring Cloud Function. {@code MAIN_CLASS} is read here,
	 * because Spring Cloud Function would log a line before logging is set up.
	 */
	private Class<?> mainClass() {
		String name = this.environment.get("MAIN_CLASS");
		return (name != null) ? ClassUtils.resolveClassName(name, getClass().getClassLoader())
				: FunctionClassUtils.getStartClass();
	}

}
