package io.jets.integration.docs;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Idempotent;
import io.jets.annotation.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the pages describe all existing configuration properties and no others, and
 * the attributes of all annotations.
 */
class DocumentedPropertiesTests {

	private static final Pattern PROPERTY = Pattern.compile(
			"(?<![\\w.])jets\\.(?:checks|local|function|jobs|stream|metrics|idempotency|iam-policy|lean|readers|start|test)"
					+ "\\b[\\w.-]*");

	/**
	 * The local engine sets the first of these properties, and the second is a system
	 * property, so they have no metadata.
	 */
	private static final Set<String> OTHERS = Set.of("jets.local.url", "jets.test.update");

	@Test
	void documentsAllProperties() throws IOException {
		assertThat(documented()).containsAll(existing());
	}

	@Test
	void documentsOnlyExistingProperties() throws IOException {
		Set<String> existing = existing();
		assertThat(documented()).filteredOn((name) -> !OTHERS.contains(name))
			.allSatisfy((name) -> assertThat(existing)
				.anyMatch((known) -> known.startsWith(name) || name.startsWith(known + ".")));
	}

	@ParameterizedTest
	@ValueSource(classes = { DynamoDbStream.class, EventRule.class, EventPattern.class, Rate.class, Cron.class,
			FunctionProperties.class, IamPolicy.class, Idempotent.class })
	void documentsAllAttributes(Class<?> annotation) {
		String text = MarkdownPage.read(MarkdownPage.ROOT.resolve("docs/triggers.md")).text()
				+ MarkdownPage.read(MarkdownPage.ROOT.resolve("docs/rights-and-function-settings.md")).text()
				+ MarkdownPage.read(MarkdownPage.ROOT.resolve("docs/idempotency.md")).text();
		assertThat(annotation.getDeclaredMethods()).extracting(Method::getName)
			.filteredOn((name) -> !name.equals("value"))
			.isNotEmpty()
			.allSatisfy((name) -> assertThat(text).containsPattern("`" + name + "\\b"));
	}

	private static Set<String> documented() throws IOException {
		Set<String> names = new TreeSet<>();
		Path docs = MarkdownPage.ROOT.resolve("docs");
		for (MarkdownPage page : MarkdownPage.all()) {
			if (page.path().startsWith(docs)) {
				PROPERTY.matcher(page.text())
					.results()
					.map(MatchResult::group)
					.map((name) -> name.replaceFirst("\\.+$", ""))
					.forEach(names::add);
			}
		}
		return names;
	}

	private static Set<String> existing() throws IOException {
		Set<String> names = new TreeSet<>();
		List<URL> files = Collections.list(DocumentedPropertiesTests.class.getClassLoader()
			.getResources("META-INF/spring-configuration-metadata.json"));
		for (URL file : files) {
			try (InputStream content = file.openStream()) {
				for (JsonNode property : JsonMapper.shared().readTree(content).path("properties")) {
					names.add(property.path("name").asString());
				}
			}
		}
		names.removeIf((name) -> !name.startsWith("jets."));
		return names;
	}

}
