package io.jets.lean;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.jets.job.Idempotency;
import io.jets.job.Trigger;
import io.jets.job.fault.Origins;
import io.jets.job.schedule.ScheduleExpression;
import org.jspecify.annotations.Nullable;

import org.springframework.javapoet.CodeBlock;
import org.springframework.util.ReflectionUtils;

/**
 * Generates the code that creates a trigger or another value of a job: a call of its
 * record's constructor.
 */
final class TriggerCode {

	/** Longer texts may exceed what a class file can contain. */
	static final int MAXIMUM_LENGTH = 20_000;

	private TriggerCode() {
	}

	/**
	 * Generates the code that creates an equal trigger.
	 * @throws UnsupportedOperationException if the trigger has a value that code cannot
	 * create
	 */
	static CodeBlock of(Trigger trigger) {
		return code(trigger);
	}

	/**
	 * Generates the code that creates an equal value, or {@code null}.
	 */
	static CodeBlock of(@Nullable Idempotency idempotency) {
		return code(idempotency);
	}

	private static CodeBlock code(@Nullable Object value) {
		if (value == null || value instanceof Boolean || value instanceof Integer) {
			return CodeBlock.of("$L", value);
		}
		if (value instanceof String text && text.length() <= MAXIMUM_LENGTH) {
			return CodeBlock.of("$S", text);
		}
		if (value instanceof Enum<?> constant) {
			return CodeBlock.of("$T.$L", constant.getDeclaringClass(), constant.name());
		}
		if (value instanceof Duration duration) {
			return CodeBlock.of("$T.ofSeconds($LL, $L)", Duration.class, duration.getSeconds(), duration.getNano());
		}
		if (value instanceof ZoneId zone) {
			return CodeBlock.of("$T.of($S)", ZoneId.class, zone.getId());
		}
		if (value instanceof ScheduleExpression schedule) {
			return CodeBlock.of("$T.parse($S)", ScheduleExpression.class, schedule.toString());
		}
		if (value instanceof Origins origins) {
			return CodeBlock.of("$T.of($S)", Origins.class, origins.whole().annotation());
		}
		if (value instanceof List<?> values) {
			return CodeBlock.of("$T.of($L)", List.class, arguments(values));
		}
		if (value instanceof Set<?> values) {
			return CodeBlock.of("$T.of($L)", Set.class, arguments(values));
		}
		if (value instanceof Record data && isPublic(data.getClass())) {
			return CodeBlock.of("new $T($L)", data.getClass(), arguments(components(data)));
		}
		throw new UnsupportedOperationException("Code cannot create a " + value.getClass().getName());
	}

	private static boolean isPublic(@Nullable Class<?> type) {
		return type == null || (Modifier.isPublic(type.getModifiers()) && isPublic(type.getEnclosingClass()));
	}

	private static List<@Nullable Object> components(Record data) {
		Stream<RecordComponent> components = Arrays.stream(data.getClass().getRecordComponents());
		return components
			.<@Nullable Object>map((component) -> ReflectionUtils.invokeMethod(component.getAccessor(), data))
			.toList();
	}

	private static CodeBlock arguments(Collection<?> values) {
		return values.stream().map(TriggerCode::code).collect(CodeBlock.joining(", "));
	}

}
