package io.jets.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.BootstrapRegistry;
import org.springframework.boot.bootstrap.BootstrapRegistryInitializer;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PreparedStartTests {

	@TempDir
	private Path directory;

	@Test
	void isOnWithoutConfigurationFiles() {
		assertThat(prepare()).hasToString("Tuned start is on: there are no configuration files");
	}

	@Test
	void isOnWithConfigurationFiles() throws IOException {
		write("application.properties", "a=1\n#---\nb=2");
		write("application.yml", "a: 2");
		write("application-prod.properties", "spring.main.lazy-initialization=true");
		write("logback.xml", "<configuration/>");
		assertThat(prepare()).hasToString("Tuned start is on: the properties of application.properties, "
				+ "application.yml are read during the build; logging is configured");
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.main.lazy-initialization", "spring.main.banner-mode", "spring.config.import",
			"spring.config.activate.on-profile", "spring.config.activate.on-cloud-platform", "spring.profiles.active",
			"spring.profiles.group.a", "spring.application.json", "spring.output.ansi.enabled",
			"spring.mandatory-file-encoding", "spring.functional.enabled", "SPRING_MAIN_LAZY_INITIALIZATION",
			"spring.main.allowCircularReferences" })
	void isOffIfFileContainsPropertyOfStart(String property) throws IOException {
		write("application.properties", "a=1\n#---\n" + property + "=x");
		assertThat(prepare()).hasToString("Tuned start is off, because application.properties contains " + property);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application.xml", "application-default.properties", "application-default.yml",
			"config/application.properties", "config/application-default.yaml" })
	void isOffIfThereIsOtherFile(String file) throws IOException {
		write(file, "");
		assertThat(prepare().reason()).contains("only application.properties, application.yml, application.yaml",
				"there is " + file);
	}

	@Test
	void isOffIfFileCannotBeRead() throws IOException {
		write("application.yml", "a: [");
		assertThat(prepare().reason()).startsWith("the configuration files cannot be read: ");
	}

	@Test
	void isOffIfFileIsTooLarge() throws IOException {
		write("application.properties", "a=x\n".repeat(2) + "b=" + "x".repeat(10_001));
		assertThat(prepare().reason()).isEqualTo("application.properties contains more than 10000 characters for b");
		StringBuilder many = new StringBuilder();
		for (int i = 0; i <= 1000; i++) {
			many.append("a").append(i).append("=x\n");
		}
		write("application.properties", many.toString());
		assertThat(prepare().reason()).isEqualTo("application.properties has more than 1000 properties");
	}

	@Test
	void isOffIfValueHasUnknownType() throws IOException {
		write("application.yml", "a: 123456789012345678901234567890");
		assertThat(prepare().reason()).isEqualTo("application.yml contains a java.math.BigInteger, a");
	}

	@ParameterizedTest
	@CsvSource({ "org.springframework.boot.EnvironmentPostProcessor, Processor",
			"org.springframework.context.ApplicationListener, Listener",
			"org.springframework.boot.bootstrap.BootstrapRegistryInitializer, Bootstrap",
			"org.springframework.boot.SpringApplicationRunListener, EarlyRunListener",
			"org.springframework.boot.SpringApplicationRunListener, CustomizingRunListener" })
	void isOffIfTypeTakesPartInStart(String factory, String type) throws IOException {
		String name = getClass().getName() + "$" + type;
		write("META-INF/spring.factories", factory + "=" + name);
		assertThat(prepare().reason())
			.isEqualTo(name + " is registered as " + factory.substring(factory.lastIndexOf('.') + 1));
	}

	@Test
	void isOnIfRunListenerTakesPartAfterContextExists() throws IOException {
		write("META-INF/spring.factories",
				SpringApplicationRunListener.class.getName() + "=" + LateRunListener.class.getName());
		assertThat(prepare().reason()).isNull();
	}

	@Test
	void keepsInitializersOfApplication() throws IOException {
		write("META-INF/spring.factories",
				ApplicationContextInitializer.class.getName() + "=" + Initializer.class.getName());
		assertThat(prepare().initializers()).containsExactlyInAnyOrder(Initializer.class.getName(),
				"org.springframework.boot.context.ContextIdApplicationContextInitializer",
				"org.springframework.boot.io.ProtocolResolverApplicationContextInitializer",
				"org.springframework.boot.autoconfigure.logging.ConditionEvaluationReportLoggingListener");
	}

	@Test
	void ignoresLibraryThatIsNotDeployed() throws IOException {
		write("META-INF/spring.factories", ApplicationListener.class.getName() + "=" + Listener.class.getName());
		write("META-INF/jets/not-deployed", "");
		assertThat(prepare().reason()).isNull();
	}

	@Test
	void isOffIfProfilesAreActive() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.setActiveProfiles("prod", "eu");
		assertThat(prepare(environment).reason()).isEqualTo("profiles are active: prod, eu");
	}

	@Test
	void canBeSwitchedOff() {
		assertThat(prepare(environment("full"))).hasToString("Tuned start is off, because jets.start is full");
		assertThat(prepare(environment("tuned")).reason()).isNull();
	}

	@Test
	void rejectsUnknownStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> prepare(environment("fast")))
			.withMessage("jets.start = \"fast\": write tuned or full");
	}

	private static ConfigurableEnvironment environment(String start) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of("jets.start", start)));
		return environment;
	}

	private PreparedStart prepare() {
		return prepare(new StandardEnvironment());
	}

	private PreparedStart prepare(ConfigurableEnvironment environment) {
		return new StartedApplication(this.directory, ComparedApplication.class).prepare(environment);
	}

	private void write(String file, String content) throws IOException {
		Path path = this.directory.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, content);
	}

	static class Processor implements EnvironmentPostProcessor {

		@Override
		public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		}

	}

	static class Listener implements ApplicationListener<ApplicationReadyEvent> {

		@Override
		public void onApplicationEvent(ApplicationReadyEvent event) {
		}

	}

	static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
		}

	}

	static class Bootstrap implements BootstrapRegistryInitializer {

		@Override
		public void initialize(BootstrapRegistry registry) {
		}

	}

	static class EarlyRunListener implements SpringApplicationRunListener {

		@Override
		public void environmentPrepared(ConfigurableBootstrapContext bootstrapContext,
				ConfigurableEnvironment environment) {
		}

	}

	static class CustomizingRunListener implements SpringApplicationRunListener {

		CustomizingRunListener(SpringApplication application) {
		}

	}

	static class LateRunListener implements SpringApplicationRunListener {

		LateRunListener(String[] args) {
		}

		@Override
		public void started(ConfigurableApplicationContext context, Duration timeTaken) {
		}

	}

}
