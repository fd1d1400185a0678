package io.jets.local.failure;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailureTextTests {

	@Test
	void endsAtMethodOfJob() {
		Throwable error = thrown(new IllegalStateException("boom"), frame("com.example.OrderRepository"),
				frame("com.example.OrderJob"), frame("com.example.OrderJob$$SpringCGLIB$$0"),
				frame("org.springframework.aop.framework.CglibAopProxy"),
				frame("jdk.internal.reflect.DirectMethodHandleAccessor"), frame("java.lang.reflect.Method"),
				frame("io.jets.function.handler.JobMethodCall"), frame("io.jets.function.JobFunction"),
				frame("java.lang.Thread"));
		assertThat(FailureText.of(error).lines()).containsExactly("java.lang.IllegalStateException: boom",
				"\tat com.example.OrderRepository.run(File.java:1)", "\tat com.example.OrderJob.run(File.java:1)");
	}

	@Test
	void keepsFramesOfReflectionAboveMethodOfJob() {
		Throwable error = thrown(new IllegalStateException(), frame("java.lang.reflect.Method"),
				frame("com.example.OrderJob"), frame("io.jets.function.handler.JobMethodCall"));
		assertThat(FailureText.of(error).lines()).hasSize(3);
	}

	@Test
	void keepsAllFramesOfOtherThreads() {
		Throwable error = thrown(new IllegalStateException(), frame("com.example.OrderJob"),
				frame("java.util.concurrent.ThreadPoolExecutor"), frame("java.lang.Thread"));
		assertThat(FailureText.of(error).lines()).hasSize(4);
	}

	@Test
	void keepsCausesWithoutCommonFrames() {
		Throwable cause = thrown(new IOException("closed"), frame("java.net.Socket"), frame("com.example.OrderJob"),
				frame("io.jets.function.handler.JobMethodCall"));
		Throwable error = thrown(new IllegalStateException("boom", cause), frame("com.example.OrderJob"),
				frame("io.jets.function.handler.JobMethodCall"));
		assertThat(FailureText.of(error).lines()).containsExactly("java.lang.IllegalStateException: boom",
				"\tat com.example.OrderJob.run(File.java:1)", "Caused by: java.io.IOException: closed",
				"\tat java.net.Socket.run(File.java:1)", "\t... 1 more");
	}

	@Test
	void namesSuppressedExceptions() {
		Throwable error = thrown(new IllegalStateException("boom"));
		error.addSuppressed(new IOException("closed"));
		assertThat(FailureText.of(error)).contains("Suppressed: java.io.IOException: closed");
	}

	@Test
	void endsWithCircularCauses() {
		IllegalStateException first = new IllegalStateException("first");
		IllegalStateException second = new IllegalStateException("second", first);
		first.initCause(second);
		assertThat(FailureText.of(first)).containsOnlyOnce("Caused by: ");
	}

	@Test
	void shortensStackTraceOfEndlessRecursion() {
		StackTraceElement[] frames = new StackTraceElement[1024];
		Arrays.fill(frames, frame("com.example.OrderJob"));
		assertThat(FailureText.of(thrown(new StackOverflowError(), frames)).lines()).hasSize(32)
			.last()
			.isEqualTo("\t... 994 more");
	}

	private static Throwable thrown(Throwable error, StackTraceElement... frames) {
		error.setStackTrace(frames);
		return error;
	}

	private static StackTraceElement frame(String className) {
		return new StackTraceElement(className, "run", "File.java", 1);
	}

}
