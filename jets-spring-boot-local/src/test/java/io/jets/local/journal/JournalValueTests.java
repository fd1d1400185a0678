package io.jets.local.journal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.jets.local.journal.entry.JournalEntry;
import io.jets.local.journal.entry.LogLine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the journal cannot refer to objects and classes of the application, whose
 * class loader would stay in memory after a restart by devtools.
 */
class JournalValueTests {

	private static final Set<Type> VALUES = Set.of(String.class, long.class, int.class, double.class, boolean.class,
			Long.class, Integer.class, byte[].class, Instant.class, Duration.class);

	@Test
	void holdsNothingButValues() {
		Set<Type> known = new HashSet<>();
		Arrays.stream(JournalEntry.class.getPermittedSubclasses()).forEach((type) -> check(type, type, known));
		check(LogLine.class, LogLine.class, known);
		assertThat(known).hasSizeGreaterThan(15);
	}

	private static void check(Type type, Class<?> holder, Set<Type> known) {
		if (VALUES.contains(type) || !known.add(type)) {
			return;
		}
		if (type instanceof ParameterizedType generic) {
			assertThat(generic.getRawType()).as(holder.getName()).isEqualTo(List.class);
			check(generic.getActualTypeArguments()[0], holder, known);
			return;
		}
		assertThat(type).as("component of " + holder.getName()).isInstanceOf(Class.class);
		Class<?> value = (Class<?>) type;
		if (!value.isEnum()) {
			assertThat(value.isRecord()).as(value + " in " + holder).isTrue();
			for (RecordComponent component : value.getRecordComponents()) {
				check(component.getGenericType(), value, known);
			}
		}
	}

}
