package io.jets.local;

import java.util.List;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link LocalMode}.
 */
class LocalModeTests {

	private final MockEnvironment environment = new MockEnvironment();

	private final List<StackWalker.StackFrame> folder = List.of(new Frame(SpringApplication.class, "run"),
			new Frame(LocalModeTests.class, "main"));

	@Test
	void isOnWhereTheApplicationRunsFromAClassFolder() {
		assertThat(LocalMode.of(this.environment, () -> this.folder))
			.isEqualTo(new LocalMode(true, "LocalModeTests runs from a class folder"));
	}

	@Test
	void isOnWhereDevtoolsRestartsTheApplication() {
		List<StackWalker.StackFrame> restarted = List.of(new Frame(SpringApplication.class, "run"),
				new Frame(LocalModeTests.class, "main"), new Frame(Thread.class, "run"));
		assertThat(LocalMode.of(this.environment, () -> restarted).active()).isTrue();
	}

	@Test
	void isOffWhereTheApplicationRunsFromAJar() {
		List<StackWalker.StackFrame> jar = List.of(new Frame(SpringApplication.class, "run"),
				new Frame(Assertions.class, "main"));
		assertThat(LocalMode.of(this.environment, () -> jar)).isEqualTo(new LocalMode(false, "it runs from a jar"));
		this.environment.setProperty("jets.local.enabled", "true");
		assertThat(LocalMode.of(this.environment, () -> jar).active()).isTrue();
	}

	@Test
	void isOffInTestsUnlessAsked() {
		assertThat(LocalMode.ofThisThread(this.environment)).isEqualTo(new LocalMode(false, "it runs in a test"));
		this.environment.setProperty("jets.local.enabled", "true");
		assertThat(LocalMode.ofThisThread(this.environment).active()).isTrue();
	}

	@Test
	void isOffWhereTheUserSwitchesItOff() {
		this.environment.setProperty("jets.local.enabled", "false");
		assertThat(LocalMode.of(this.environment, () -> this.folder))
			.isEqualTo(new LocalMode(false, "jets.local.enabled is false"));
	}

	@Test
	void isOffOnLambdaEvenIfAsked() {
		this.environment.setProperty("AWS_LAMBDA_FUNCTION_NAME", "f");
		this.environment.setProperty("jets.local.enabled", "true");
		assertThat(LocalMode.of(this.environment, () -> this.folder))
			.isEqualTo(new LocalMode(false, "it runs on Lambda"));
	}

	@Test
	void isOffWhileTheApplicationIsProcessedEvenIfAsked() {
		this.environment.setProperty("jets.local.enabled", "true");
		System.setProperty("spring.aot.processing", "true");
		try {
			assertThat(LocalMode.of(this.environment, () -> this.folder))
				.isEqualTo(new LocalMode(false, "it is only being processed"));
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
