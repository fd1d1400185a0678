package io.jets.test.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * Reads saved events from files on the class path.
 */
public final class JobEventFiles {

	private final PathMatchingResourcePatternResolver resources;

	/**
	 * Creates an object that reads events.
	 * @param classLoader has the files, {@code null} for that of the thread
	 */
	public JobEventFiles(@Nullable ClassLoader classLoader) {
		this.resources = (classLoader != null) ? new PathMatchingResourcePatternResolver(classLoader)
				: new PathMatchingResourcePatternResolver();
	}

	/**
	 * Reads events.
	 * @param pattern a path on the class path, in which {@code *} stands for a part of a
	 * name and {@code **} for folders
	 * @return the events in the order of their paths, which are their names
	 * @throws IllegalArgumentException if there is no such file, or if a file is not an
	 * event
	 */
	public List<JobEvent> read(String pattern) {
		try {
			Resource[] files = this.resources.getResources("classpath*:" + pattern);
			if (files.length == 0) {
				throw new IllegalArgumentException("No file on the class path has the path " + pattern
						+ ". Put the events into src/test/resources");
			}
			List<String> roots = new ArrayList<>();
			for (Resource root : this.resources.getResources("classpath*:")) {
				roots.add(url(root));
			}
			List<JobEvent> events = new ArrayList<>();
			for (Resource file : files) {
				events.add(JobEvent.of(path(url(file), roots), file.getContentAsString(StandardCharsets.UTF_8)));
			}
			return events.stream().sorted(Comparator.comparing(JobEvent::name)).toList();
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
