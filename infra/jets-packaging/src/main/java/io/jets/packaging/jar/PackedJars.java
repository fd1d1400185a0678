package io.jets.packaging.jar;

import io.jets.packaging.application.Library;
import io.jets.packaging.desugar.DesugarCounts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The packed classes of an application.
 *
 * @param files the application's own files outside of jars by name
 * @param libraries the jars, sorted by name
 * @param merged the libraries that are in one jar
 * @param separate the reasons why libraries are not in it, by the names of their jars
 * @param counts what was replaced by ordinary code
 */
public record PackedJars(SortedMap<String, Path> files, List<Library> libraries, List<Library> merged,
		Map<String, String> separate, DesugarCounts counts) {

}
