package io.jets.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.jets.job.JobRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of the options of {@link TemplateOutput}.
 */
class TemplateOutputTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"dashboard | on | jets.template.dashboard = \"on\": write true for a dashboard, or omit the property",
			"runtime | java8 | jets.template.runtime = \"java8\": write java17 or a later runtime, "
					+ "or omit the property for the runtime of the classes",
			"architecture | arm | jets.template.architecture = \"arm\": write arm64 or x86_64",
			"alarms | yes | jets.template.alarms = \"yes\": write true for alarms, or omit the property",
			"log-retention-days | month | jets.template.log-retention-days = \"month\": write a number of days, for instance 30",
			"failed-events | queue | jets.failed-events = \"queue\": omit the property" })
	void saysWhatToWriteInsteadOfWrongOption(String name, String value, String message) {
		Map<String, String> options = new HashMap<>(
				Map.of("main-class", "app.Main", "code-uri", "app.zip", "runtime", "java21"));
		options.put(name, value);
		assertThatExceptionOfType(InvalidApplicationException.class)
			.isThrownBy(() -> new TemplateOutput().create(new JobRegistry(List.of(), List.of()), options))
			.withMessageStartingWith(message);
	}

}
