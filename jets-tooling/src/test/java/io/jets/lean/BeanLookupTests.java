package io.jets.lean;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.jets.lean.LeanStartTests.BytesJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests that beans stay that code looks up, wherever on the class path the code is.
 */
class BeanLookupTests {

	private static final String SSL = "sslBundleRegistry";

	@TempDir
	private Path directory;

	static Stream<Arguments> lookups() {
		return Stream.of(arguments(Inheriting.class, Base.class), arguments(Returning.class, WarmUp.class),
				arguments(Calling.class, Helper.class), arguments(Calling.class, ByGenericType.class),
				arguments(Calling.class, ByFieldType.class), arguments(Calling.class, ByName.class),
				arguments(Calling.class, ByNameOfClass.class), arguments(Calling.class, ByExpression.class),
				arguments(Calling.class, ByAnnotation.class), arguments(Calling.class, ByArray.class),
				arguments(Calling.class, ByParameterAfterInt.class), arguments(Calling.class, BySuperWildcard.class));
	}

	@ParameterizedTest
	@MethodSource("lookups")
	void keepsBeanThatCodeLooksUp(Class<?> bean, Class<?> code) throws IOException {
		write(bean);
		write(code);
		LeanStart start = LeanContext.withDirectory(this.directory, BytesJob.class, bean);
		assertThat(start.unneeded()).contains("lifecycleProcessor").doesNotContain(SSL);
		assertThat(start.toString()).endsWith("; ssl is not left out, because of code in " + code.getName());
	}

	/**
	 * The builder of the executor is in the same group, and uses no other one.
	 */
	@Test
	void keepsOtherBeansThatTheyUse() throws IOException {
		write(ByExecutor.class);
		assertThat(LeanContext.withDirectory(this.directory, BytesJob.class, ByExecutor.class).unneeded()).contains(SSL)
			.doesNotContain("applicationTaskExecutor",
					"spring.task.execution-org.springframework.boot.autoconfigure.task.TaskExecutionProperties",
					"org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor");
	}

	/**
	 * They are not names of beans.
	 */
	@Test
	void ignoresTextsOfLibraryWithoutSpring() throws IOException {
		write(ByAnnotation.class);
		assertThat(LeanContext.withDirectory(this.directory, BytesJob.class).unneeded()).contains(SSL);
	}

	@Test
	void ignoresNamesOfMembers() throws IOException {
		write(SameNames.class);
		assertThat(LeanContext.withDirectory(this.directory, BytesJob.class, SameNames.class).unneeded()).contains(SSL);
	}

	/**
	 * They are in the classes of the application when it is built again.
	 */
	@Test
	void ignoresClassesThatSpringAotHasGenerated() throws IOException {
		write(ByName__BeanFactoryRegistrations.class);
		assertThat(LeanContext.withDirectory(this.directory, BytesJob.class).unneeded()).contains(SSL);
	}

	@Test
	void ignoresLibraryThatIsNotDeployed() throws IOException {
		write(Base.class);
		Files.createDirectories(this.directory.resolve("META-INF/jets"));
		Files.createFile(this.directory.resolve("META-INF/jets/not-deployed"));
		assertThat(LeanContext.withDirectory(this.directory, BytesJob.class).unneeded()).contains(SSL);
	}

	/**
	 * Maven also puts native libraries on the class path.
	 */
	@Test
	void ignoresFileThatIsNotJar() throws IOException {
		Path library = Files.writeString(this.directory.resolve("native.so"), "native");
		assertThat(LeanContext.withJar(library, BytesJob.class).unneeded()).contains(SSL);
	}

	private void write(Class<?> type) throws IOException {
		String name = ClassUtils.convertClassNameToResourcePath(type.getName()) + ClassUtils.CLASS_FILE_SUFFIX;
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		try (InputStream content = type.getClassLoader().getResourceAsStream(name)) {
			Files.copy(content, file);
		}
	}

	static class Base {

		Base(ApplicationContext context) {
			context.getBean(SslBundles.class);
		}

	}

	static class Inheriting extends Base {

		Inheriting(ApplicationContext context) {
			super(context);
		}

	}

	static class Returning {

		@Bean
		ApplicationRunner warmUp(BeanFactory beans) {
			return new WarmUp(beans);
		}

	}

	record WarmUp(BeanFactory beans) implements ApplicationRunner {

		@Override
		public void run(ApplicationArguments arguments) {
			this.beans.getBean(SslBundles.class);
		}

	}

	static class Calling {

		Calling(ApplicationContext context) {
		}

	}

	static class Helper {

		static Object find(BeanFactory beans) {
			return beans.getBean(SslBundles.class);
		}

	}

	static class ByGenericType {

		ObjectProvider<List<SslBundles>> find(BeanFactory beans) {
			return beans.getBeanProvider(new ListOfBundles());
		}

		static class ListOfBundles extends ParameterizedTypeReference<List<SslBundles>> {

		}

	}

	static class ByFieldType {

		SslBundles bundles;

	}

	static class ByArray {

		Object find(BeanFactory beans) {
			return beans.getBeanProvider(SslBundles[].class);
		}

	}

	/**
	 * It is an interface, because code also mentions the types of its variables.
	 */
	interface ByParameterAfterInt {

		void use(int number, SslBundles bundles);

	}

	interface BySuperWildcard {

		void use(Consumer<? super SslBundles> user);

	}

	static class ByName {

		Object find(BeanFactory beans) {
			return beans.getBean("sslBundleRegistry");
		}

	}

	static class ByNameOfClass {

		Object find(BeanFactory beans) throws ClassNotFoundException {
			return beans.getBean(Class.forName("org.springframework.boot.ssl.SslBundles"));
		}

	}

	static class ByExpression {

		@Named("#{@sslBundleRegistry.bundleNames}")
		String names;

	}

	static class ByAnnotation {

		@Named("sslBundleRegistry")
		void use() {
		}

	}

	@Retention(RetentionPolicy.RUNTIME)
	@interface Named {

		String value();

	}

	static class ByExecutor {

		static Object find(BeanFactory beans) {
			return beans.getBean("applicationTaskExecutor");
		}

	}

	static class SameNames {

		private final Object sslBundleRegistry;

		SameNames(ApplicationContext context) {
			this.sslBundleRegistry = context;
		}

		Object sslBundleRegistry() {
			return this.sslBundleRegistry;
		}

	}

	static class ByName__BeanFactoryRegistrations {

		Object find(BeanFactory beans) {
			return beans.getBean("sslBundleRegistry");
		}

	}

}
