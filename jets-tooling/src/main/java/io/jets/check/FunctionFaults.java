package io.jets.check;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import io.jets.annotation.FunctionProperties;
import io.jets.job.Fault;
import io.jets.job.JobMethod;
import io.jets.job.WrittenAnnotation;

/**
 * Gathers the faults of a function's settings, each where the setting was written: at the
 * nearest annotation that has it, else in the application's properties.
 *
 * @param job the job
 * @param found where the faults go
 */
record FunctionFaults(JobMethod job, List<Fault> found) implements SettingFaults {

	@Override
	public AttributeFaults on(String attribute, String value) {
		return on(attribute, value, (written) -> written.annotation().hasNonDefaultValue(attribute));
	}

	/**
	 * Gather the faults of one entry of the form {@code key=value}.
	 * @param attribute the attribute
	 * @param key the entry's key
	 * @return where its faults go
	 */
	AttributeFaults onEntry(String attribute, String key) {
		return on(attribute, key, (written) -> written.holds(attribute, key + "=") || written.holds(attribute, "${"));
	}

	private AttributeFaults on(String attribute, String value, Predicate<WrittenAnnotation> says) {
		return WrittenAnnotation.of(FunctionProperties.class, this.job)
			.stream()
			.filter(says)
			.findFirst()
			.map((written) -> new AttributeFaults(written.location(), written.name(), attribute, value, this.found))
			.orElseGet(() -> new AttributeFaults("jets.function." + kebabCase(attribute), "", "", value, this.found));
	}

	private static String kebabCase(String attribute) {
		return attribute.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

}
