package io.jets.test.event;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Reads the events of a {@link JobEventSource}.
 */
final class JobEventArgumentsProvider extends AnnotationBasedArgumentsProvider<JobEventSource> {

	@Override
	protected Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context,
			JobEventSource source) {
		return events(source, context.getRequiredTestClass().getClassLoader()).map(Arguments::of);
	}

	static Stream<JobEvent> events(JobEventSource source, ClassLoader classLoader) {
		JobEventFiles files = new JobEventFiles(classLoader);
		return Arrays.stream(source.value()).flatMap((pattern) -> files.read(pattern).stream());
	}

}
