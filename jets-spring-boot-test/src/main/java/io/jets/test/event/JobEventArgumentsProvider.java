package io.jets.test.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

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
			List<String> roots = new ArrayList<>();
			for (Resource root : resources.getResources("classpath*:")) {
				roots.add(url(root));
			}
			List<JobEvent> events = new ArrayList<>();
			for (Resource file : files) {
				events.add(JobEvent.of(path(url(file), roots), file.getContentAsString(StandardCharsets.UTF_8)));
			}
			return events.stream().sorted(Comparator.comparing(JobEvent::name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String url(Resource resource) throws IOException {
		return StringUtils.uriDecode(resource.getURL().toString(), StandardCharsets.UTF_8);
	}

	/**
	 * Returns the path of a file on the class path.
	 */
	private static String path(String file, List<String> roots) {
		return roots.stream()
			.filter(file::startsWith)
			.map((root) -> file.substring(root.length()))
			.min(Comparator.comparing(String::length))
			.orElse(file);
	}

}
