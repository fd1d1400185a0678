package io.jets.check.method;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compiles what Kotlin's compiler produces for a {@code suspend fun}: a method with an
 * additional parameter.
 */
final class KotlinSource {

	private KotlinSource() {
	}

	static Class<?> suspendingJob() {
		try {
			Path folder = Files.createTempDirectory("kotlin");
			Path continuation = folder.resolve("kotlin/coroutines/Continuation.java");
			Files.createDirectories(continuation.getParent());
			Files.writeString(continuation,
					"package kotlin.coroutines; public interface Continuation<T> { void resumeWith(Object result); }");
			Path job = folder.resolve("Suspending.java");
			Files.writeString(job,
					"""
							import io.jets.annotation.*;
							@Job
							public class Suspending {
								@EventPattern("{\\"source\\":[\\"a\\"]}")
								public Object run(java.util.Map<String, Object> event, kotlin.coroutines.Continuation<Object> rest) {
									return null;
								}
							}
							""");
			assertThat(ToolProvider.getSystemJavaCompiler()
				.run(null, null, null, "-d", folder.toString(), continuation.toString(), job.toString())).isZero();
			return new URLClassLoader(new URL[] { url(folder) }, KotlinSource.class.getClassLoader())
				.loadClass("Suspending");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static URL url(Path folder) throws MalformedURLException {
		return folder.toUri().toURL();
	}

}
