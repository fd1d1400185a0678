package io.jets.maven;

import java.util.Map;
import java.util.TreeMap;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link SamConfig}.
 */
class SamConfigTests {

	private static final String ARN = "arn:aws:dynamodb:eu-west-1:123456789012:table/t/stream/2026-11-21T00:00:00.000";

	@Test
	void aNewFileHoldsTheParametersAlone() throws MojoFailureException {
		assertThat(new SamConfig("").withParameters("prod", new TreeMap<>(Map.of("B", "2", "A", "1"))).text())
			.isEqualTo("""
					version = 0.1

					[prod.deploy.parameters]
					parameter_overrides = "A=1 B=2"
					""");
	}

	@Test
	void allElseStaysByteForByte() throws MojoFailureException {
		String text = """
				version = 0.1 # the format's
				# [default.deploy.parameters]
				[default.global.parameters]
				note = \"""
				[default.deploy.parameters]
				parameter_overrides = "A=0"
				\"""
				[other.deploy.parameters]
				parameter_overrides = "A=other"

				[ default . "deploy" .parameters ]  # deploy
				capabilities = [ "CAPABILITY_IAM", # ]
				  'CAPABILITY_AUTO_EXPAND' ]
				  parameter_overrides   =  "Name=\\"two words\\" TestTableStreamArn=old Other=2"   # mine
				confirm_changeset = true
				[default.build.parameters]
				parallel = true""";
		assertThat(set(text)).isEqualTo(text.replace("TestTableStreamArn=old", "TestTableStreamArn=" + ARN));
		assertThat(set(set(text))).isEqualTo(set(text));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '>',
			textBlock = """
					""                                             > "TestTableStreamArn=%s"
					"A=1"                                          > "A=1 TestTableStreamArn=%s"
					'A=1'                                          > 'A=1 TestTableStreamArn=%s'
					"MyTestTableStreamArn=1"                       > "MyTestTableStreamArn=1 TestTableStreamArn=%s"
					"TestTableStreamArn=\\"a b\\" B=2"             > "TestTableStreamArn=%s B=2"
					'TestTableStreamArn="a b" B=2'                 > 'TestTableStreamArn=%s B=2'
					"TestTableStreamArn= B=2"                      > "TestTableStreamArn=%s B=2"
					"ParameterKey=TestTableStreamArn,ParameterValue=x ParameterKey=B,ParameterValue=2" > \
					"ParameterKey=TestTableStreamArn,ParameterValue=%s ParameterKey=B,ParameterValue=2"
					[]                                             > ["TestTableStreamArn=%s"]
					["A=1", "B=2"]                                 > ["TestTableStreamArn=%s", "A=1", "B=2"]
					["A=1","TestTableStreamArn=old","B=2",]        > ["A=1","TestTableStreamArn=%s","B=2",]
					['TestTableStreamArn=old', 'B=2']              > ['TestTableStreamArn=%s', 'B=2']
					['TestTableStreamArn=', 'B=2']                 > ['TestTableStreamArn=%s', 'B=2']
					""\""A=1 TestTableStreamArn="a b" B=2""\"      > ""\""A=1 TestTableStreamArn=%s B=2""\"
					""\""A=1 TestTableStreamArn=""\"              > ""\""A=1 TestTableStreamArn=%s""\"
					"A=\\"x TestTableStreamArn=y\\" B=2"             > "A=\\"x TestTableStreamArn=y\\" B=2 TestTableStreamArn=%s"
					"A='x TestTableStreamArn=y' TestTableStreamArn=1" > "A='x TestTableStreamArn=y' TestTableStreamArn=%s"
					'A="x TestTableStreamArn=y" B=2'               > 'A="x TestTableStreamArn=y" B=2 TestTableStreamArn=%s'
					""\""A="x TestTableStreamArn=y" B=2""\"        > ""\""A="x TestTableStreamArn=y" B=2 TestTableStreamArn=%s""\"
					["A=\\"x TestTableStreamArn=y\\"", "B=2"]        > ["TestTableStreamArn=%s", "A=\\"x TestTableStreamArn=y\\"", "B=2"]
					['A="x TestTableStreamArn=y"', 'TestTableStreamArn="1 2"'] > \
					['A="x TestTableStreamArn=y"', 'TestTableStreamArn=%s']
					"A=O'Neil TestTableStreamArn=1 B=O'Hara"       > "A=O'Neil TestTableStreamArn=%s B=O'Hara"
					["TestTableStreamArn=", "B=2"]                 > ["TestTableStreamArn=%s", "B=2"]
					""")
	void setsAParameterInEachForm(String before, String after) throws MojoFailureException {
		String text = "[default.deploy.parameters]\nparameter_overrides = %s # mine\nregion = \"x\"\n";
		assertThat(set(text.formatted(before))).isEqualTo(text.formatted(after.formatted(ARN)));
	}

	@Test
	void aTableWithoutOverridesGetsThem() throws MojoFailureException {
		assertThat(set("[default.deploy.parameters] # deploy\r\nregion = \"x\"\r\n"))
			.isEqualTo("[default.deploy.parameters] # deploy\r\nparameter_overrides = \"TestTableStreamArn=" + ARN
					+ "\"\r\nregion = \"x\"\r\n");
	}

	@Test
	void anEnvironmentThatIsMissingIsAppended() throws MojoFailureException {
		String text = "version = 0.1\n[other.deploy.parameters]\nregion = \"x\"";
		assertThat(set(text)).isEqualTo(
				text + "\n\n[default.deploy.parameters]\nparameter_overrides = \"TestTableStreamArn=" + ARN + "\"\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "default = { deploy = {} }", "[default]\ndeploy.parameters = {}",
			"[default.deploy.parameters]\nparameter_overrides = { A = 1 }", "[default.deploy\n", "a = \"open\nb = 1",
			"a = [ 1", "nonsense", "[default.deploy]\nparameters.stack_name = \"x\"",
			"[default.deploy.parameters]\nparameter_overrides = [\n\"A=1\", # \"B=2\"\n]" })
	void whatCannotBeChangedSafelyIsRefused(String text) {
		assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> set(text))
			.withMessageStartingWith("samconfig.toml: ");
	}

	@Test
	void parametersOfAllCommandsAreNotHidden() throws MojoFailureException {
		String text = "[default.global.parameters]\nparameter_overrides = \"Mail=x\"\n[default.deploy.parameters]\n";
		assertThat(set(text)).isEqualTo(text.replace("Mail=x", "Mail=x TestTableStreamArn=" + ARN));
	}

	@Test
	void anEnvironmentIsAWord() {
		assertThatExceptionOfType(MojoFailureException.class)
			.isThrownBy(() -> new SamConfig("").withParameters("my.env", Map.of("A", "1")))
			.withMessageContaining("not \"my.env\"");
	}

	private static String set(String text) throws MojoFailureException {
		return new SamConfig(text).withParameters("default", Map.of("TestTableStreamArn", ARN)).text();
	}

}
