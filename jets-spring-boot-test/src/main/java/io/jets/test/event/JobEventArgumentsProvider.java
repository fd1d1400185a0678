package io.jets.test.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

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
		PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver(classLoader);
		return Arrays.stream(source.value()).flatMap((pattern) -> events(pattern, resources));
	}

	private static Stream<JobEvent> events(String pattern, PathMatchingResourcePatternResolver resources) {
		try {
			Resource[] files = resources.getResources("classpath*:" + pattern);
			if (files.length == 0) {
				throw new IllegalArgumentException("@JobEventSource(\"" + pattern
						+ "\"): no file on the class path has this path. Put the events into src/test/resources");
			}
			int prefix = pattern.substring(0, wildcard(pattern)).lastIndexOf('/') + 1;
			String folder = pattern.substring(0, prefix);
			return Arrays.stream(files).map((file) -> event(folder, file)).sorted(Comparator.comparing(JobEvent::name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int wildcard(String pattern) {
		int index = pattern.indexOf('*');
		return (index >= 0) ? index : pattern.length();
	}

	/**
	 * Reads an event, whose name is its path on the class path.
	 */
	private static JobEvent event(String folder, Resource file) {
		try {
			String url = file.getURL().toString();
			String name = url.substring(url.lastIndexOf("/" + folder) + 1);
			return JobEvent.of(name, file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
