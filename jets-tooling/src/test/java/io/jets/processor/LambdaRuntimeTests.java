package io.jets.processor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link LambdaRuntime}.
 */
class LambdaRuntimeTests {

	@ParameterizedTest
	@CsvSource({ "17, java21", "21, java21", "22, java25", "25, java25" })
	void selectsRuntimeForJavaVersion(int javaVersion, String name) {
		assertThat(LambdaRuntime.of(javaVersion)).isEqualTo(new LambdaRuntime(name));
	}

	@Test
	void rejectsVersionThatLambdaDoesNotSupport() {
		assertThatIllegalStateException().isThrownBy(() -> LambdaRuntime.of(26))
			.withMessageContainingAll("Java 26", "jets.template.runtime");
	}

	@Test
	void readsVersionFromClassFileInsteadOfJdk() throws IOException {
		assertThat(LambdaRuntime.of(List.of(JobsProcessor.class))).isEqualTo(new LambdaRuntime("java21"));
	}

	@Test
	void readsClassFileFromJar() throws IOException {
		assertThat(Test.class.getProtectionDomain().getCodeSource().getLocation().getPath()).endsWith(".jar");
		assertThat(LambdaRuntime.of(List.of(Test.class))).isEqualTo(new LambdaRuntime("java21"));
	}

	@Test
	void selectsRuntimeForNewestClass() throws Exception {
		Class<?> newest = new Newer((byte) 69).loadClass(Library.class.getName());
		assertThat(LambdaRuntime.of(List.of(newest))).isEqualTo(new LambdaRuntime("java25"));
		assertThat(LambdaRuntime.of(List.of(Test.class, newest, Library.class))).isEqualTo(new LambdaRuntime("java25"));
	}

	@Test
	void rejectsClassWithoutClassFile() {
		Object generated = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Runnable.class },
				(proxy, method, arguments) -> null);
		assertThatIllegalStateException().isThrownBy(() -> LambdaRuntime.of(List.of(generated.getClass())))
			.withMessageContainingAll(generated.getClass().getName(), "jets.template.runtime");
	}

	static class Library {

	}

	/** Loads a class whose class file has a later version than the JDK. */
	private static final class Newer extends ClassLoader {

		private final byte major;

		private Newer(byte major) {
			super(LambdaRuntimeTests.class.getClassLoader());
			this.major = major;
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (!name.equals(Library.class.getName())) {
				return super.loadClass(name, resolve);
			}
			byte[] file = file(name.replace('.', '/') + ".class");
			return defineClass(name, file, 0, file.length);
		}

		@Override
		public InputStream getResourceAsStream(String name) {
			byte[] file = file(name);
			file[7] = this.major;
			return new ByteArrayInputStream(file);
		}

		private byte[] file(String name) {
			try (InputStream file = getParent().getResourceAsStream(name)) {
				return file.readAllBytes();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
