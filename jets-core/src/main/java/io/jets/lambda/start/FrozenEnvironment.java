package io.jets.lambda.start;

import java.net.MalformedURLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.RandomValuePropertySource;
import org.springframework.boot.origin.OriginTrackedResource;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin.Location;
import org.springframework.boot.support.SystemEnvironmentPropertySourceEnvironmentPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileUrlResource;
import org.springframework.core.io.Resource;
import org.springframework.util.ResourceUtils;

/**
 * Adds the property sources to the environment that Spring Boot's environment
 * post-processors add, with the same names, order and origins, without reading files.
 */
final class FrozenEnvironment implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	private final GeneratedStart generated;

	private final ConfigurationFiles files;

	FrozenEnvironment(GeneratedStart generated, ConfigurationFiles files) {
		this.generated = generated;
		this.files = files;
	}

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER;
	}

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		ConfigurableEnvironment environment = event.getEnvironment();
		new SystemEnvironmentPropertySourceEnvironmentPostProcessor().postProcessEnvironment(environment,
				event.getSpringApplication());
		RandomValuePropertySource.addToEnvironment(environment);
		for (FrozenDocument document : this.generated.documents()) {
			environment.getPropertySources().addLast(propertySource(document));
		}
		// Files have priority over defaults, also for logging, which reads both next
		DefaultPropertiesPropertySource.moveToEnd(environment);
	}

	private PropertySource<?> propertySource(FrozenDocument document) {
		boolean inWorkingDirectory = this.files.isInWorkingDirectory(document.file());
		String name = (inWorkingDirectory) ? "file [" + document.file() + "]' via location 'optional:file:./'"
				: "class path resource [" + document.file() + "]' via location 'optional:classpath:/'";
		Resource resource = OriginTrackedResource
			.of((inWorkingDirectory) ? file(document.file()) : this.files.resource(document.file()), null);
		Map<String, Object> values = new LinkedHashMap<>();
		for (FrozenProperty property : document.properties()) {
			values.put(property.name(), value(property, resource));
		}
		return new OriginTrackedMapPropertySource("Config resource '" + name + document.suffix(),
				Collections.unmodifiableMap(values), true);
	}

	private static Object value(FrozenProperty property, Resource resource) {
		OriginTrackedValue value = (property.line() >= 0) ? OriginTrackedValue.of(property.value(),
				new TextResourceOrigin(resource, new Location(property.line(), property.column()))) : null;
		return (value != null) ? value : property.value();
	}

	private static Resource file(String name) {
		try {
			return new FileUrlResource(ResourceUtils.toURL(ResourceUtils.FILE_URL_PREFIX + name));
		}
		catch (MalformedURLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
