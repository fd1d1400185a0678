package io.jets.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.jets.job.fault.Fault;

/**
 * Files about an application's jobs.
 *
 * @param texts the texts by file name
 * @param warnings the warnings
 */
record JobsFiles(Map<String, String> texts, List<Fault> warnings) {

	void write(Path directory) throws IOException {
		Files.createDirectories(directory);
		for (Map.Entry<String, String> text : this.texts.entrySet()) {
			Files.writeString(directory.resolve(text.getKey()), text.getValue());
		}
	}

}
