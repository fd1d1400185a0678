package io.jets.local;

import java.util.List;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link LocalActivation}.
 */
class LocalActivationTests {

	private final MockEnvironment environment = new MockEnvironment();

	private final List<StackWalker.StackFrame> folder = List.of(new Frame(SpringApplication.class, "run"),
			new Frame(LocalActivationTests.class, "main"));

	@Test
	void isActiveWhenApplicationRunsFromClassFolder() {
		assertThat(LocalActivation.of(this.environment, () -> this.folder))
			.isEqualTo(new LocalActivation(true, "LocalActivationTests runs from a class folder"));
	}

	@Test
	void isActiveWhenDevtoolsRestartsApplication() {
		List<StackWalker.StackFrame> restarted = List.of(new Frame(SpringApplication.class, "run"),
				new Frame(LocalActivationTests.class, "main"), new Frame(Thread.class, "run"));
		assertThat(LocalActivation.of(this.environment, () -> restarted).active()).isTrue();
	}

	@Test
	void isInactiveWhenApplicationRunsFromJar() {
		List<StackWalker.StackFrame> jar = List.of(new Frame(SpringApplication.class, "run"),
				new Frame(Assertions.class, "main"));
		assertThat(LocalActivation.of(this.environment, () -> jar))
			.isEqualTo(new LocalActivation(false, "it runs from a jar"));
		this.environment.setProperty("jets.local.enabled", "true");
		assertThat(LocalActivation.of(this.environment, () -> jar).active()).isTrue();
	}

	@Test
	void isInactiveInTestsUnlessEnabled() {
		assertThat(LocalActivation.ofThisThread(this.environment))
			.isEqualTo(new LocalActivation(false, "it runs in a test"));
		this.environment.setProperty("jets.local.enabled", "true");
		assertThat(LocalActivation.ofThisThread(this.environment).active()).isTrue();
	}

	@Test
	void isInactiveWhenDisabled() {
		this.environment.setProperty("jets.local.enabled", "false");
		assertThat(LocalActivation.of(this.environment, () -> this.folder))
			.isEqualTo(new LocalActivation(false, "jets.local.enabled is false"));
	}

	@Test
	void isInactiveOnLambdaEvenWhenEnabled() {
		this.environment.setProperty("AWS_LAMBDA_FUNCTION_NAME", "f");
		this.environment.setProperty("jets.local.enabled", "true");
		assertThat(LocalActivation.of(this.environment, () -> this.folder))
			.isEqualTo(new LocalActivation(false, "it runs on Lambda"));
	}

	@Test
	void isInactiveDuringAotProcessingEvenWhenEnabled() {
		this.environment.setProperty("jets.local.enabled", "true");
		System.setProperty("spring.aot.processing", "true");
		try {
			assertThat(LocalActivation.of(this.environment, () -> this.folder))
				.isEqualTo(new LocalActivation(false, "it is being processed ahead of time"));
		}
		finally {
			System.clearProperty("spring.aot.processing");
		}
	}

	private record Frame(Class<?> type, String method) implements StackWalker.StackFrame {

		@Override
		public String getClassName() {
			return this.type.getName();
		}

		@Override
		public String getMethodName() {
			return this.method;
		}

		@Override
		public Class<?> getDeclaringClass() {
			return this.type;
		}

		@Override
		public int getByteCodeIndex() {
			return 0;
		}

		@Override
		public String getFileName() {
			return "";
		}

		@Override
		public int getLineNumber() {
			return 0;
		}

		@Override
		public boolean isNativeMethod() {
			return false;
		}

		@Override
		public StackTraceElement toStackTraceElement() {
			return new StackTraceElement(getClassName(), this.method, null, 0);
		}

	}

}
