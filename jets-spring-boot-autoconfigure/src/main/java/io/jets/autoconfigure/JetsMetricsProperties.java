package io.jets.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for metrics of jobs. They are not bound as a bean, which would cost start-up
 * time.
 *
 * @param emf Whether functions write metrics of each invocation into their logs, in the
 * embedded metric format of CloudWatch. Has no effect outside Lambda.
 */
@ConfigurationProperties("jets.metrics")
record JetsMetricsProperties(@DefaultValue("false") boolean emf) {

	static final String EMF = "jets.metrics.emf";

	/**
	 * Reads the value of {@link #EMF}.
	 */
	static JetsMetricsProperties of(String emf) {
		return switch (emf) {
			case "true" -> new JetsMetricsProperties(true);
			case "false" -> new JetsMetricsProperties(false);
			default -> throw new IllegalArgumentException(EMF + " = \"" + emf + "\": write true or false");
		};
	}

}
