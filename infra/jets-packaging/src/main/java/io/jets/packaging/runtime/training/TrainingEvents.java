package io.jets.packaging.runtime.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.jets.packaging.application.FileTree;
import io.jets.packaging.application.PackagingException;

/**
 * Reads the events of a directory: {@code <job>/<any name>.json}.
 */
final class TrainingEvents {

	private TrainingEvents() {
	}

	/**
	 * Reads the events.
	 * @param directory the directory
	 * @return the events, sorted by job and name
	 * @throws PackagingException if the directory contains anything else, or nothing
	 */
	static List<TrainingEvent> read(Path directory) throws IOException, PackagingException {
		List<TrainingEvent> events = new ArrayList<>();
		for (String name : new FileTree(directory).names()) {
			String[] parts = name.split("/");
			if (parts.length != 2 || !name.endsWith(".json")) {
				throw new PackagingException(
						directory.resolve(name) + " is not a training event. Name it <job>/<any name>.json in "
								+ directory + "; jets:list shows the names of the jobs");
			}
			events.add(new TrainingEvent(name, parts[0], Files.readAllBytes(directory.resolve(name))));
		}
		if (events.isEmpty()) {
			throw new PackagingException("jets.package.training-events: " + directory
					+ " contains no events. Name them <job>/<any name>.json, or omit the property");
		}
		return events;
	}

}
