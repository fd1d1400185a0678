package io.jets.packaging.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link FunctionHandler}.
 */
class FunctionHandlerTests {

	@TempDir
	private Path directory;

	@Test
	void acceptsHandlerInApplicationOrLibrary() throws IOException {
		Files.createDirectories(this.directory.resolve("app"));
		Files.createFile(this.directory.resolve("app/Own.class"));
		assertThat(fault("app.Own")).isNull();
		assertThat(fault("app.Shared::handle")).isNull();
	}

	@Test
	void reportsMissingHandlerWithSetting() throws IOException {
		assertThat(fault("app.Missing::handle")).contains("app.Missing::handle", "jets.template.handler");
		assertThat(new FunctionHandler("app.Missing").isStock()).isFalse();
	}

	@Test
	void reportsMissingHandlerOfSpringCloudFunctionWithDependency() throws IOException {
		String handler = "org.springframework.cloud.function.adapter.aws.FunctionInvoker";
		assertThat(fault(handler)).contains("org.springframework.cloud:spring-cloud-function-adapter-aws");
		assertThat(new FunctionHandler(handler).isStock()).isTrue();
	}

	private @Nullable String fault(String handler) throws IOException {
		Path jar = JarFile.write(this.directory.resolve("a.jar"), Map.of("app/Shared.class", ""));
		return new FunctionHandler(handler).fault(new Application("app", this.directory, null, handler,
				List.of(new Library("test:a", "a.jar", jar)), Set.of()));
	}

}
