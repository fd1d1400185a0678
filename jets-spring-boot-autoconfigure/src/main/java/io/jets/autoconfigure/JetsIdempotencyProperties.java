package io.jets.autoconfigure;

import io.jets.job.Idempotency;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.Environment;

/**
 * Settings for idempotent jobs. They are not bound as a bean, which would cost start-up
 * time.
 *
 * @param table Existing table that stores which events jobs with @Idempotent have
 * completed, its name or a template reference. Locally, jobs then use a table with this
 * name instead of memory. By default, the template contains a table.
 */
@ConfigurationProperties("jets.idempotency")
record JetsIdempotencyProperties(@Nullable String table) {

	static JetsIdempotencyProperties read(Environment environment) {
		String table = environment.getProperty(Idempotency.TABLE_PROPERTY);
		return new JetsIdempotencyProperties((table != null && !table.isBlank()) ? table.strip() : null);
	}

}
