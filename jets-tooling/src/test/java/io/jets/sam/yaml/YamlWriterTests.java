package io.jets.sam.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

class YamlWriterTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "!important", "!Ref X", "${x}", "${AWS::Region}", "{namespace}", "it's",
			"\"quoted\"", "a: b", "a:", "- a", "-", "#a", "a #b", "Job#method", "&a", "*a", "<<", "=", "?", "|", ">",
			"%", "@a", "`a", "~", "null", "Null", "true", "False", "yes", "No", "on", "OFF", "y", "N", "0", "017",
			"0x1F", "1_000", "1.50", "1e3", ".5", ".inf", ".NaN", "-1", "+1", "1:30", "190:20:30", "2022-08-23",
			"2022-08-23T12:34:56.789", "123456789012", "a\nb", "a\n\nb\n", "\ta", "a ", "\r\n", "\u0000\u0007\u001b",
			"\u0085\u2028\u2029\ufeff", "caf\u00e9", "\ud83d\ude00", "\\n", "{{resolve:ssm:/a}}", "[a]", "{a: b}",
			"a,b", "arn:aws:sqs:us-east-1:123456789012:q", "---", "...", "AWS::Lambda::Function" })
	void readsTextBackUnchanged(String text) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("value", text);
		document.put("key", Map.of(text, List.of(text, Map.of("a", text), List.of(text))));
		String yaml = YamlWriter.write(document);
		Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
		assertThat(read).isEqualTo(document);
		assertThat(YamlReader.read(yaml)).isEqualTo(document);
	}

	@Test
	void readsOtherValuesBackUnchanged() {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("booleans", List.of(true, false));
		document.put("numbers", List.of(new PlainNumber("1.50"), new PlainNumber("-3")));
		document.put("empty", List.of(List.of(), Map.of()));
		document.put("short",
				List.of(IntrinsicFunction.ref("A"), IntrinsicFunction.sub("${A}-b"),
						new IntrinsicFunction("Join", List.of("", List.of(IntrinsicFunction.arn("A"), List.of("b")))),
						new IntrinsicFunction("Transform", Map.of("Name", "x"))));
		document.put("nested", List.of(List.of(Map.of("a", Map.of("b", List.of("c"))))));
		assertThat(YamlReader.read(YamlWriter.write(document))).isEqualTo(document);
	}

	@Test
	void writesBlockStyle() {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("a", List.of(Map.of("b", "c d"), IntrinsicFunction.ref("E")));
		document.put("f", new IntrinsicFunction("Join", List.of("", List.of("g", 1))));
		assertThat(YamlWriter.write(document)).isEqualTo("""
				a:
				  - b: 'c d'
				  - !Ref E
				f: !Join
				  - ''
				  -
				    - g
				    - 1
				""");
	}

}
