package io.jets.packaging.jar;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link FileKind}.
 */
class FileKindTests {

	@ParameterizedTest
	@CsvSource({ "META-INF/MANIFEST.MF, MANIFEST", "a/META-INF/MANIFEST.MF, OTHER", "module-info.class, LEFT_OUT",
			"META-INF/versions/9/module-info.class, LEFT_OUT", "META-INF/versions/11/OSGI-INF/MANIFEST.MF, LEFT_OUT",
			"a/module-info.class, OTHER", "META-INF/INDEX.LIST, LEFT_OUT",
			"META-INF/native-image/a/b/reflect-config.json, LEFT_OUT",
			"META-INF/spring-configuration-metadata.json, LEFT_OUT",
			"META-INF/additional-spring-configuration-metadata.json, LEFT_OUT", "META-INF/spring.factories, LISTS",
			"META-INF/spring/aot.factories, LISTS", "META-INF/spring.components, LISTS",
			"META-INF/spring-autoconfigure-metadata.properties, PROPERTIES", "META-INF/spring.schemas, PROPERTIES",
			"META-INF/spring/a.b.AutoConfiguration.imports, LINES",
			"META-INF/spring/a.b.AutoConfiguration.replacements, PROPERTIES", "META-INF/services/a.B, SERVICES",
			"META-INF/services/org/apache/camel/a, OTHER", "META-INF/LICENSE, NOTICE", "META-INF/license.txt, NOTICE",
			"LICENSE-2.0.txt, NOTICE", "META-INF/FastDoubleParser-LICENSE, NOTICE", "META-INF/DEPENDENCIES, NOTICE",
			"NOTICE.md, NOTICE", "License.class, OTHER", "META-INF/licensed.xml, OTHER", "a/LICENSE, OTHER",
			"a/Driver_License_Impl.class, OTHER", "mail/price-changes.html, OTHER", "a/b-notice.properties, OTHER",
			"My_License_Impl.class, OTHER", "changes.properties, OTHER", "META-INF/api-notice.v1.json, OTHER",
			"application.properties, OTHER", "META-INF/maven/a/b/pom.properties, OTHER" })
	void dependsOnName(String name, FileKind kind) {
		assertThat(FileKind.of(name)).isEqualTo(kind);
	}

}
