package io.jets.check.reference;

import java.util.List;
import java.util.Map;

import io.jets.check.JobFixture;
import io.jets.job.JobPolicy;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import io.jets.job.fault.Origins;
import io.jets.tooling.TestFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainSecretCheckTests {

	private static final String ACTION = "Write {{resolve:secretsmanager:<secret>:SecretString:<key>}}, or read the "
			+ "secret when the function starts";

	@ParameterizedTest
	@CsvSource({ "${db.password}, db.password",
			"jdbc:x?user=a&password=${spring.datasource.password:x}, " + "spring.datasource.password",
			"${apiToken}, apiToken", "${my.api-key}, my.api-key", "${GITHUB_TOKEN}, GITHUB_TOKEN",
			"${app.credentials.value}, app.credentials.value" })
	void warnsAboutPlaceholderThatLooksLikeSecret(String written, String property) {
		assertThat(check("DATABASE", "hunter2", written))
			.containsExactly(Fault.warning(new Origin("SampleJob#run", "@FunctionProperties", "environment"),
					"${" + property + "}", "the template contains the value of the property " + property
							+ " as plain text, and it looks like a secret",
					ACTION));
	}

	@Test
	void warnsAboutVariableThatLooksLikeSecretWithoutItsValue() {
		List<Fault> faults = check("DB_PASSWORD", "hunter2", null);
		assertThat(faults).containsExactly(Fault.warning(
				new Origin("SampleJob#run", "@FunctionProperties", "environment"), "DB_PASSWORD",
				"the template contains the value of the variable DB_PASSWORD as plain text, and it looks like a secret",
				ACTION));
		assertThat(faults.toString()).doesNotContain("hunter2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "${db.secret-name}", "${db.url}", "${token.ttl}", "${password.min-length}", "${key}",
			"${keyspace}", "\\${db.password}", "plain" })
	void acceptsOtherPlaceholders(String written) {
		assertThat(check("DATABASE", "x", written)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{{resolve:secretsmanager:db:SecretString:password}}", "!Ref Password", "" })
	void acceptsSecretThatOnlyCloudFormationKnows(String value) {
		assertThat(check("DB_PASSWORD", value, "${db.password}")).isEmpty();
	}

	private static List<Fault> check(String name, String value, String written) {
		TestFunction function = new TestFunction();
		function.environment = Map.of(name, value);
		Origin whole = new Origin("SampleJob#run", "@FunctionProperties", "");
		function.origins = new Origins(whole,
				Map.of(List.of("environment", name), whole.attribute("environment", written)));
		return new PlainSecretCheck().check(List.of(JobFixture.with(function.settings(), JobPolicy.NONE)));
	}

}
