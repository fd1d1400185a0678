package io.jets.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/**
 * Runs the job of this package.
 */
@SpringBootApplication
@EnableConfigurationProperties(StartupProperties.class)
public class StartupApplication {

	private final List<String> events = new ArrayList<>();

	@Bean
	ApplicationListener<SpringApplicationEvent> events() {
		return (event) -> this.events.add(event.getClass().getSimpleName());
	}

	@Bean
	ApplicationListener<SpringApplicationEvent> application() {
		return (event) -> System.setProperty("startup.application",
				event.getSpringApplication().getClass().getSimpleName());
	}

	@Bean
	ApplicationRunner runner() {
		return (arguments) -> this.events.add("ran with " + List.of(arguments.getSourceArgs()));
	}

	List<String> recorded() {
		return this.events;
	}

	/**
	 * Is not called on Lambda.
	 */
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(StartupApplication.class);
		application.setDefaultProperties(Map.of("startup.main", "called"));
		application.run(args);
	}

}
