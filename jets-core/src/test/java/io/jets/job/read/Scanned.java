package io.jets.job.read;

import io.jets.job.read.override.JobOverrides;
import io.jets.job.read.settings.ApplicationSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.jets.job.fault.Fault;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scans classes as the jobs of an application.
 */
final class Scanned {

	private final MockEnvironment environment = new MockEnvironment();

	private final Map<String, Object> variables = new HashMap<>();

	private final ApplicationSettings application;

	Scanned() {
		this(ApplicationSettings.NONE);
	}

	Scanned(ApplicationSettings application) {
		this.application = application;
		this.environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					this.variables));
	}

	Scanned property(String name, String value) {
		this.environment.setProperty(name, value);
		return this;
	}

	Scanned variable(String name, String value) {
		this.variables.put(name, value);
		return this;
	}

	JobRegistry registry(Class<?>... types) {
		return scanner(types).scan();
	}

	JobScanner scanner(Class<?>... types) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.setEnvironment(this.environment);
		context.register(types);
		context.refreshForAotProcessing(new RuntimeHints());
		ApplicationSettings settings = new ApplicationSettings(this.application.function(), this.application.policies(),
				this.application.idempotencyTable(), JobOverrides.read(this.environment));
		return new JobScanner(context.getBeanFactory(), this.environment, context, settings);
	}

	List<Fault> faults(Class<?>... types) {
		return registry(types).faults();
	}

	JobMethod job(Class<?> type, String method) {
		JobRegistry registry = registry(type);
		assertThat(registry.faults()).isEmpty();
		return registry.jobs()
			.stream()
			.filter((job) -> job.method().getName().equals(method))
			.findFirst()
			.orElseThrow();
	}

}
