package io.jets.processor;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Sets the properties of an application whose context is prepared but does not run, in
 * its environment instead of the JVM. They have priority over all others, because a main
 * method may ignore its arguments. They are set before configuration files are read,
 * which depends on the profiles.
 */
final class PreparationProperties implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	private final Map<String, Object> properties = new LinkedHashMap<>();

	PreparationProperties(@Nullable String profiles) {
		this.properties.put(JobsProcessor.PROCESSING, "true");
		this.properties.put("jets.local.enabled", "false");
		this.properties.put("spring.main.web-application-type", "none");
		this.properties.put("spring.main.banner-mode", "off");
		this.properties.put("spring.main.log-startup-info", "false");
		if (StringUtils.hasText(profiles)) {
			this.properties.put("spring.profiles.active", profiles);
		}
	}

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		event.getEnvironment().getPropertySources().addFirst(new MapPropertySource("jetsPreparation", this.properties));
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
