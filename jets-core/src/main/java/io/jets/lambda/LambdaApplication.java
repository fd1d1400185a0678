package io.jets.lambda;

import java.io.File;
import java.util.Map;

import io.jets.lambda.start.ConfigurationFiles;
import io.jets.lambda.start.TunedStart;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

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

	/**
	 * The property of Spring Boot that switches its background preinitialization off.
	 */
	private static final String NO_PREINITIALIZATION = "spring.backgroundpreinitializer.ignore";

	private static final Log logger = LogFactory.getLog(LambdaApplication.class);

	private final Map<String, String> environment;

	LambdaApplication(Map<String, String> environment) {
		this.environment = environment;
	}

	ConfigurableApplicationContext start() {
		if (System.getProperty(NO_PREINITIALIZATION) == null) {
			// Would create a JsonMapper on another thread, whether the job needs one or
			// not
			System.setProperty(NO_PREINITIALIZATION, "true");
		}
		Class<?> mainClass = mainClass();
		ConfigurationFiles files = new ConfigurationFiles(getClass().getClassLoader(),
				new File(System.getProperty("user.dir")));
		TunedStart start = TunedStart.of(mainClass, this.environment, System.getProperties(), files);
		SpringApplication application = start.application(mainClass, this.environment, files);
		application.addInitializers((context) -> context.addBeanFactoryPostProcessor(new LazyBeans()));
		ConfigurableApplicationContext context = application.run(NO_WEB_SERVER);
		logger.debug(start);
		return context;
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
