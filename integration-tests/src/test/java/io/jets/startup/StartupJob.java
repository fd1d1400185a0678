package io.jets.startup;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.util.unit.DataSize;

/**
 * Reports what the application sees.
 */
@Job("startup")
class StartupJob {

	private static final Logger logger = LoggerFactory.getLogger(StartupJob.class);

	private final StartupApplication application;

	private final StartupProperties properties;

	private final ConfigurableEnvironment environment;

	private final ApplicationContext context;

	@Value("${startup.patience}")
	private Duration patience = Duration.ZERO;

	@Value("${startup.limit}")
	private DataSize limit = DataSize.ofBytes(0);

	StartupJob(StartupApplication application, StartupProperties properties, ConfigurableEnvironment environment,
			ApplicationContext context) {
		this.application = application;
		this.properties = properties;
		this.environment = environment;
		this.context = context;
	}

	@Rate("1 day")
	Map<String, Object> report() {
		logger.debug("Reports in detail");
		logger.info("Reports");
		Map<String, Object> report = new LinkedHashMap<>();
		report.put("application", System.getProperty("startup.application"));
		report.put("id", String.valueOf(this.context.getId()));
		report.put("events", this.application.recorded());
		report.put("properties", this.properties.toString());
		report.put("values", this.patience + " " + this.limit);
		report.put("profiles", List.of(this.environment.getActiveProfiles()));
		report.put("sources", this.environment.getPropertySources().stream().map(PropertySource::getName).toList());
		report.put("origins",
				this.environment.getPropertySources()
					.stream()
					.map((source) -> String.valueOf(OriginLookup.getOrigin(source, "startup.patience")))
					.toList());
		return report;
	}

}
